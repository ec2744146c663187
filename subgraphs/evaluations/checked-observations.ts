import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { checkedList } from './checked-list.ts';
import { checkedParts } from './checked-parts.ts';
import type { Indicator } from './generated/prisma/client.ts';
import { NON_RESPONDENTS_PER_OBSERVATION_MAX } from './limits.ts';
import { INDICATOR } from './named.ts';
import { observationFaults } from './observation-faults.ts';
import { periodFault } from './period-faults.ts';
import type { Tables } from './snapshots.ts';
import type { Subject } from './subject.ts';
import type { ObservationGiven } from './types/observation-input.ts';

/** How the input calls what the tables call otherwise. */
const FIELDS: Readonly<Record<string, string>> = { validFrom: 'from', validThrough: 'through' };

/** The indicators that figures name, by the names that they use. */
export async function indicatorsNamed(tables: Tables, names: readonly string[]): Promise<Map<string, Indicator>> {
  const given = [...new Set(names)];
  const rows = await tables.indicator.findMany({ where: { OR: [{ id: { in: given } }, { code: { in: given } }] } });
  return new Map(rows.flatMap((row) => [[row.id, row] as const, [row.code, row] as const]));
}

export function noteUnknownIndicator(faults: Faults, path: string, name: string): void {
  const message = `there is no ${INDICATOR.type} "${name.slice(0, 40)}". Give its identifier or its code, as \`indicators\` lists them.`;
  faults.add(`${path}.indicator`, 'NOT_FOUND', message);
}

/** A figure as it is given; a period that no source tells has no ends. */
export type Figure = Omit<ObservationGiven, 'subject' | 'indicator' | 'sources' | 'from'> & {
  readonly from: string | null;
};

/** Notes what is wrong with a figure by itself and beside its indicator; answers the columns that it fills. */
export function checkedFigure(
  faults: Faults,
  path: string,
  figure: Figure,
  about: { readonly indicator: Indicator | undefined; readonly subject: Subject | undefined },
) {
  const { from: validFrom, sampleSize = null, population = null, target } = figure;
  const validThrough = figure.through ?? validFrom;
  const nonRespondents = checkedNonRespondents(faults, path, figure.nonRespondents ?? []);
  const parts = checkedParts(faults, path, figure.parts);
  const stated = {
    ...figure,
    parts,
    validFrom,
    validThrough,
    subjectKind: about.subject?.subjectKind,
    nonRespondentCount: nonRespondents.length,
  };
  for (const { field, code, message } of observationFaults(stated, about.indicator)) {
    faults.add(`${path}.${FIELDS[field] ?? field}`, code, message);
  }
  const wrong = validFrom && validThrough && periodFault(validFrom, validThrough, about.indicator);
  if (wrong) faults.add(`${path}.from`, 'INVALID', wrong);
  return {
    validFrom,
    validThrough,
    value: figure.value,
    valueMax: figure.valueMax ?? null,
    qualifier: figure.qualifier,
    sampleSize,
    population,
    targetValue: target?.value ?? null,
    targetDueOn: target?.dueOn ?? null,
    note: checkedText(faults, `${path}.note`, figure.note, NOTE_CHARACTERS_MAX),
    parts,
    nonRespondents,
  };
}

function checkedNonRespondents(
  faults: Faults,
  path: string,
  named: NonNullable<ObservationGiven['nonRespondents']>,
): { publishedName: string; spaceId: string | null }[] {
  const limits = { max: NON_RESPONDENTS_PER_OBSERVATION_MAX };
  const checked = checkedList(faults, `${path}.nonRespondents`, named, limits).map(({ name, space }, place) => {
    const text = checkedText(faults, `${path}.nonRespondents.${place}.name`, name, NAME_CHARACTERS_MAX);
    return { publishedName: text ?? '', spaceId: space ?? null };
  });
  const names = checked.map(({ publishedName }) => publishedName);
  for (const [place, name] of names.entries()) {
    if (names.indexOf(name) < place) {
      faults.add(`${path}.nonRespondents.${place}.name`, 'TAKEN', `"${name}" is named twice. Name each once.`);
    }
  }
  return checked;
}
