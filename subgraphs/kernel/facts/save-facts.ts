import type { Edit } from '../writing/change-thing.ts';
import type { Tables } from '../writing/ledger.ts';
import { arrange, type Closing, type DatedFact, meeting, type Overlap } from './arrange.ts';
import type { Row } from './columns.ts';
import type { Noun } from './entity.ts';
import { type Fact, type FactRow, groupOf, isSuccession, orderOf } from './fact.ts';
import { periodFact } from './period-fact.ts';

type Saving = Pick<Edit<Tables, { id: string }>, 'tables' | 'faults' | 'row'>;

/** A table of facts, as the client of the subgraph has it; only the subgraph knows its columns. */
type FactTable = {
  readonly findMany: (query: { where: object; orderBy: readonly object[] }) => Promise<FactRow[]>;
  readonly createMany: (query: { data: readonly object[] }) => Promise<unknown>;
  readonly deleteMany: (query: { where: object }) => Promise<unknown>;
  readonly update: (query: { where: { id: string }; data: object }) => Promise<unknown>;
};

export const factTable = (tables: Tables, { table }: Pick<Fact, 'table'>): FactTable =>
  (tables as unknown as Record<string, FactTable>)[table] as FactTable;

type Change = { readonly before: readonly FactRow[]; readonly after: readonly FactRow[]; readonly path: string };

/**
 * Writes what changed of the facts of one kind that a thing has, with the ends that follow from it. Where two would hold
 * at a time, nothing is written, and the fault says which ones.
 */
export async function saveFacts(entity: Noun, fact: Fact, edit: Saving, change: Change): Promise<void> {
  const closings = await closingsFor(entity, fact, edit);
  const arranged = await arrangeFacts(fact, change.after, closings, edit.tables);
  for (const overlap of arranged.overlaps) noteOverlap(fact, edit, change.path, overlap);
  edit.faults.settle();
  await writeChanges(fact, edit.tables, change.before, arranged.facts);
  if (fact.closes) await endWithOwner(entity, edit);
  await checkWhole(entity, edit, change.path);
  await entity.refresh?.(edit.tables as never, edit.row.id);
}

/** Looks at all facts of a thing beside one another, as they are after a change: what is wrong undoes it. */
export async function checkWhole(entity: Noun, { tables, row, faults }: Saving, path: string): Promise<void> {
  const { checkFacts, facts } = entity;
  if (!checkFacts) return;
  const all = new Map<string, readonly FactRow[]>();
  for (const fact of facts) all.set(fact.part, await rowsOfFact(fact, { tables, row }));
  checkFacts(
    row,
    ({ part }) => all.get(part) ?? [],
    { faults, path },
    () => path,
  );
  faults.settle();
}

const rowsOfFact = (fact: Fact, { tables, row }: Pick<Saving, 'tables' | 'row'>): Promise<FactRow[]> =>
  factTable(tables, fact).findMany({ where: { [fact.owner]: row.id }, orderBy: orderOf(fact) });

/** The facts of one kind with the ends that follow from one another, each group of which one holds at a time by itself. */
async function arrangeFacts(
  fact: Fact,
  facts: readonly FactRow[],
  closings: readonly Closing[],
  tables: Tables,
): Promise<{ facts: readonly FactRow[]; overlaps: readonly Overlap[] }> {
  const { holds, endsWithOwner } = fact;
  if (holds === 'ENTRY') return { facts, overlaps: [] };
  const isAllClosed = endsWithOwner === 'ALWAYS';
  const arranged: ReturnType<typeof arrange<FactRow>>[] = [];
  for (const group of groupedBy(facts, (row) => groupOf(fact, row))) {
    const further = await fact.endsWith?.(group[0] as FactRow, tables);
    const all = further ? [...closings, further] : closings;
    const isOneAfterAnother = group.every((row) => isSuccession(fact, row));
    arranged.push(arrange(group, { isSuccession: isOneAfterAnother, closings: all, isAllClosed }));
  }
  const arrangedFacts = arranged.flatMap((group) => group.facts);
  const key = typeof holds === 'object' && 'groupOf' in holds ? holds.isApartBy : undefined;
  const others = key ? groupedBy(arrangedFacts, key).flatMap(meeting) : [];
  return { facts: arrangedFacts, overlaps: [...arranged.flatMap((group) => group.overlaps), ...others] };
}

const groupedBy = (facts: readonly FactRow[], keyOf: (row: FactRow) => string): FactRow[][] => [
  ...Map.groupBy(facts, keyOf).values(),
];

/** The facts of one kind that a seed gives of one thing, with the ends that follow from all that it gives of it. */
export async function arrangeSeeded(
  noun: Noun,
  fact: Fact,
  own: readonly FactRow[],
  all: ReadonlyMap<Fact, readonly FactRow[]>,
  { thing, tables, faults }: Pick<Saving, 'tables' | 'faults'> & { readonly thing: Row },
): Promise<readonly FactRow[]> {
  const closing = noun.facts.find(({ closes }) => closes);
  const ofOwner = (closing && all.get(closing)?.filter((row) => row[closing.owner] === own[0]?.[fact.owner])) ?? [];
  const closings = fact.endsWithOwner ? [...closingsOf(ofOwner, noun), ...ownClosing(noun, thing)] : [];
  const { facts, overlaps } = await arrangeFacts(fact, own, closings, tables);
  for (const overlap of overlaps) noteOverlap(fact, { faults }, fact.part, overlap);
  return facts;
}

/** Ends what ends with the thing, from its present closings on: what a former one had ended is open again. */
export async function endWithOwner(entity: Noun, edit: Saving): Promise<void> {
  const facts = [...entity.facts, ...(entity.hasPeriod ? [periodFact(entity)] : [])];
  for (const fact of facts.filter(({ endsWithOwner }) => endsWithOwner)) {
    await (await rearranged(entity, fact, edit))?.();
  }
}

/** Writes the ends that facts of one kind have by now, where something else than themselves changed; nothing where they are the same. */
export async function rearranged(
  entity: Noun,
  fact: Fact,
  { tables, row, faults }: Saving,
): Promise<(() => Promise<void>) | undefined> {
  const before = await rowsOfFact(fact, { tables, row });
  const closings = await closingsFor(entity, fact, { tables, row, faults });
  const { facts, overlaps } = await arrangeFacts(fact, before, closings, tables);
  for (const overlap of overlaps) noteOverlap(fact, { faults }, 'input', overlap);
  faults.settle();
  const former = new Map(before.map((one) => [one.id, one]));
  if (!facts.some((one) => changedColumns(former.get(one.id), one))) return undefined;
  return () => writeChanges(fact, tables, before, facts);
}

/** What closes a thing, for a kind of fact that ends with it. */
const closingsFor = async (entity: Noun, fact: Fact, edit: Saving): Promise<Closing[]> =>
  fact.endsWithOwner ? [...closingsOf(await closingFacts(entity, edit), entity), ...ownClosing(entity, edit.row)] : [];

const ownClosing = ({ closing }: Noun, row: Row): Closing[] => [closing?.(row) ?? []].flat();

const closingFacts = async ({ facts }: Noun, { tables, row }: Saving): Promise<FactRow[]> => {
  const closing = facts.find(({ closes }) => closes);
  if (!closing) return [];
  return await rowsOfFact(closing, { tables, row });
};

const closingsOf = (rows: readonly FactRow[], { facts }: Noun): Closing[] =>
  rows.filter((row) => facts.find(({ closes }) => closes)?.closes?.(row));

async function writeChanges(
  fact: Fact,
  tables: Tables,
  before: readonly FactRow[],
  after: readonly FactRow[],
): Promise<void> {
  const table = factTable(tables, fact);
  const former = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await table.deleteMany({ where: { id: { in: gone } } });
  for (const row of after) {
    const data = changedColumns(former.get(row.id), row);
    if (former.has(row.id) && data) await table.update({ where: { id: row.id }, data });
  }
  const begun = after.filter(({ id }) => !former.has(id));
  if (begun.length > 0) await table.createMany({ data: begun });
}

function changedColumns(before: FactRow | undefined, after: FactRow): object | undefined {
  const changed = Object.entries(after).filter(([column, value]) => !isSame(before?.[column], value));
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

function noteOverlap(fact: Fact, { faults }: Pick<Saving, 'faults'>, path: string, { earlier, later }: Overlap): void {
  const message = `the ${fact.noun} ${earlier.id} (${spanOf(earlier)}) and the ${fact.noun} ${later.id} (${spanOf(later)}) would hold on the same day. Give dates that do not meet, or correct or withdraw one of them.`;
  faults.add(path, 'OVERLAP', message, earlier.id);
}

const spanOf = ({ validFrom, validThrough }: DatedFact): string =>
  `${validFrom ?? 'from an unknown day'} through ${validThrough ?? 'no known end'}`;
