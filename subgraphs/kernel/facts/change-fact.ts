import { fromDay, LAST_DAY, toDay } from '../days.ts';
import { lastDayOf, type PartialDate } from '../partial-date.ts';
import { earliestDayOf, type Period, validity } from '../validity.ts';
import type { Edit } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import { newId } from '../writing/new-id.ts';
import { statedThroughOf } from './arrange.ts';
import { checkColumns } from './check-columns.ts';
import type { Columns, Row } from './columns.ts';
import type { Noun } from './entity.ts';
import { type Draft, type Fact, type FactRow, groupOf, orderOf } from './fact.ts';
import { factTable, saveFacts } from './save-facts.ts';
import { withArticle } from './with-article.ts';

/** The thing whose facts are changed. */
export type FactEdit = Pick<Edit<Tables, { id: string }>, 'tables' | 'faults' | 'row' | 'sourceKeys' | 'referred'> & {
  /** The place of a fact among those that are given together, from 0. */
  readonly place?: number;
};

/** What is given of a fact, by the names of its columns; what is left out is not there. */
export type GivenFact = Readonly<Record<string, unknown>>;

/** Records a fact from a date on; where one holds at a time, what held until then ends on the eve. */
export async function beginFact(
  entity: Noun,
  fact: Fact,
  edit: FactEdit,
  given: GivenFact,
  period: Period,
  at = { columns: 'input', from: 'input.from' },
): Promise<string> {
  const rows = await rowsOf(fact, edit);
  await checkColumns(fact.columns, given, edit, at.columns);
  const begun = await newFact(fact, edit, given, period, at.columns);
  const later = rows.find(
    (row) =>
      fact.holds !== 'ENTRY' &&
      earliestDayOf(row) >= earliestDayOf(begun) &&
      groupOf(fact, row) === groupOf(fact, begun),
  );
  if (later) {
    edit.faults.add(
      at.from,
      'OVERLAP',
      `the ${fact.noun} ${later.id} begins ${later.validFrom ?? 'on a day that is not known'}, which is not before it. Give a later date, or correct or withdraw that one.`,
      later.id,
    );
  }
  if (later) edit.faults.settle();
  const path = fact.holds === 'ENTRY' ? at.columns : at.from;
  await saveFacts(entity, fact, edit, { before: rows, after: [...rows, begun], path });
  return begun.id;
}

/** Ends a fact after a last date; it held until then. */
export async function endFact(
  entity: Noun,
  fact: Fact,
  edit: FactEdit,
  id: string,
  through: PartialDate,
  at = 'input.fact',
): Promise<void> {
  const { rows, row } = await findFact(fact, edit, id, at);
  if (row.validThrough !== null && row.endedById === null) {
    edit.faults.add(at, 'ALREADY_ENDED', `the ${fact.noun} ended already, in ${row.validThrough}. Correct it instead.`);
  }
  if (lastDayOf(through) < earliestDayOf(row)) edit.faults.add('input.through', 'INVALID', endsTooEarly(row, through));
  edit.faults.settle();
  const sourceKeys = [...new Set([...row.sourceKeys, ...edit.sourceKeys])];
  const ended = { ...row, ...validThroughColumns(through), endedById: null, sourceKeys };
  await saveFacts(entity, fact, edit, { before: rows, after: replaced(rows, ended), path: 'input.through' });
}

/** Mends what was recorded wrongly of a fact, its dates included: it stays the same fact. */
export async function correctFact(
  entity: Noun,
  fact: Fact,
  edit: FactEdit,
  id: string,
  given: GivenFact,
): Promise<void> {
  const { rows, row } = await findFact(fact, edit, id, 'input.fact', () => {
    patchOf(fact.columns, given, edit);
    noteNothing(fact, edit, given);
  });
  await checkColumns(fact.columns, given, edit);
  const corrected = await correctedRow(fact, edit, row, given);
  if (fact.holds !== 'ENTRY' && toDay(corrected.lastDay) < earliestDayOf(corrected)) {
    edit.faults.add('input.through', 'INVALID', endsTooEarly(corrected, corrected.validThrough ?? ''));
  }
  edit.faults.settle();
  const path = fact.holds === 'ENTRY' ? 'input' : 'input.from';
  await saveFacts(entity, fact, edit, { before: rows, after: replaced(rows, corrected), path });
}

/** Takes back a fact that never held, or was announced and does not come; what it had ended goes on. */
export async function withdrawFact(entity: Noun, fact: Fact, edit: FactEdit, id: string): Promise<void> {
  const { rows, row } = await findFact(fact, edit, id);
  if (fact.isKept && rows.length === 1) {
    edit.faults.add('input.fact', 'INVALID', `it is the only ${fact.noun}, and one has to stay. Correct it instead.`);
  }
  await fact.checkWithdrawal?.(row, { ...edit, rows });
  edit.faults.settle();
  const after = rows.filter((row) => row.id !== id);
  await saveFacts(entity, fact, edit, { before: rows, after, path: 'input.fact' });
}

/** The row of a new fact, checked by itself. */
export async function newFact(
  fact: Fact,
  edit: FactEdit,
  given: GivenFact,
  period: Period,
  path: string,
  id = newId(fact.prefix),
): Promise<FactRow> {
  const columns = Object.entries(fact.columns).map(([name, column]) =>
    column.columns(given[name] ?? column.initial ?? null, name, { ...edit, path: `${path}.${name}` }),
  );
  const row: Row = Object.assign({}, ...columns);
  const draft: Draft = { ...edit, owner: edit.row, input: given, period, path };
  const completed = (await fact.complete?.(row, draft)) ?? row;
  const dates = await datesOf(fact, completed, draft);
  return { id, [fact.owner]: edit.row.id, ...completed, ...dates, sourceKeys: edit.sourceKeys } as never;
}

async function correctedRow(fact: Fact, edit: FactEdit, row: FactRow, given: GivenFact): Promise<FactRow> {
  const changes = patchOf(fact.columns, given, edit);
  const { from = row.validFrom, through } = given as { from?: PartialDate | null; through?: PartialDate | null };
  const period: Period = { validFrom: from, validThrough: through !== undefined ? through : statedThroughOf(row) };
  const draft: Draft = { ...edit, owner: edit.row, input: given, period, path: 'input' };
  const changed = { ...row, ...changes };
  const completed = (await fact.complete?.(changed, draft)) ?? changed;
  const dates = await datesOf(fact, completed, draft);
  noteNothing(fact, edit, given);
  const sourceKeys = fact.isThing ? [...new Set([...row.sourceKeys, ...edit.sourceKeys])] : edit.sourceKeys;
  return { ...row, ...completed, ...dates, sourceKeys } as FactRow;
}

/** The period of a row, and the days that queries compare. */
const datesOf = async (fact: Fact, row: Row, draft: Draft) =>
  fact.holds === 'ENTRY' ? {} : { ...validity(draft.period), ...(await fact.days?.(row, draft)), endedById: null };

/** Notes that an input names nothing that could be another value. */
function noteNothing({ columns }: Fact, { faults }: FactEdit, given: GivenFact): void {
  if ([...Object.keys(columns), 'from', 'through'].some((name) => given[name] !== undefined)) return;
  faults.add('input', 'NO_CHANGE', 'names nothing to correct. Give the columns or dates that were wrong.');
}

/** The columns that a patch sets: what is given is set, `null` clears, and what is left out stays. */
export function patchOf(columns: Columns, given: GivenFact, edit: FactEdit, path = 'input'): Row {
  const patches = Object.entries(columns).flatMap(([name, column]) => {
    const value = given[name];
    if (value === undefined) return [];
    if (value === null && column.isRequired) {
      edit.faults.add(`${path}.${name}`, 'MISSING', 'cannot be cleared. Give another value, or leave the field out.');
      return [];
    }
    return [column.columns(value, name, { ...edit, path: `${path}.${name}` })];
  });
  return Object.assign({}, ...patches);
}

const rowsOf = (fact: Fact, { tables, row }: FactEdit): Promise<FactRow[]> =>
  factTable(tables, fact).findMany({ where: { [fact.owner]: row.id }, orderBy: orderOf(fact) });

async function findFact(
  fact: Fact,
  edit: FactEdit,
  id: string,
  at = 'input.fact',
  noteFurther: () => void = () => undefined,
): Promise<{ rows: FactRow[]; row: FactRow }> {
  const rows = await rowsOf(fact, edit);
  const row = rows.find((one) => one.id === id);
  if (!row) {
    const message = id.startsWith(`${fact.prefix}_`)
      ? `there is no ${fact.noun} "${id.slice(0, 40)}" here. Its history lists them, each with its \`id\`.`
      : `"${id.slice(0, 40)}" is not the identifier of ${withArticle(fact.noun)}: those begin with "${fact.prefix}_".`;
    edit.faults.add(at, 'NOT_FOUND', message);
    noteFurther();
    edit.faults.settle();
  }
  return { rows, row: row as FactRow };
}

const replaced = (rows: readonly FactRow[], row: FactRow): FactRow[] =>
  rows.map((one) => (one.id === row.id ? row : one));

const validThroughColumns = (through: PartialDate | null) => ({
  validThrough: through,
  lastDay: fromDay(through ? lastDayOf(through) : LAST_DAY),
});

const endsTooEarly = ({ validFrom, firstDay }: FactRow, through: string): string =>
  `it began in ${validFrom ?? toDay(firstDay)}, which is after ${through}. Give a later date.`;
