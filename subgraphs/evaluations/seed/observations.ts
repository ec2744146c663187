import { localizedColumns } from '@cdw/kernel/language.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import type { SourceRow } from '@cdw/kernel/source.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { foretoldFault } from '../foretold.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { knownFrom } from '../known-from.ts';
import { observationFaults } from '../observation-faults.ts';
import type { IndicatorRow } from './indicators.ts';
import { EVALUATION, INDICATOR, OBSERVATION, SPACE } from './nouns.ts';
import { type ObservationRow, observationRow } from './observation-row.ts';
import { kindOf, subjectColumns } from './subject.ts';

type Rows = {
  observations: Prisma.ObservationCreateManyInput[];
  parts: Prisma.ObservationPartCreateManyInput[];
  nonRespondents: Prisma.ObservationNonRespondentCreateManyInput[];
};

export function readObservations(
  indicators: readonly IndicatorRow[],
  works: readonly SourceRow[],
  references: References,
): Rows {
  const byKey = new Map(works.map((work) => [work.key, work]));
  const rows = readYaml(seedFile(OBSERVATION.file), observationRow);
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  for (const row of rows) {
    for (const { field, message } of faultsOf(row, bySlug.get(row.indicator))) references.report(row, field, message);
    const fault = foretoldFault(
      validity(row).firstDay,
      row.sources.flatMap((key) => byKey.get(key) ?? []),
    );
    if (fault) references.report(row, 'sources', fault);
  }
  return {
    observations: rows.map((row) => ({
      ...observation(row, references),
      knownFrom: knownFrom(row.sources.map((key) => byKey.get(key)?.publishedOn)),
    })),
    parts: rows.flatMap((row) => parts(row, references)),
    nonRespondents: rows.flatMap((row) => nonRespondents(row, references)),
  };
}

const faultsOf = (row: ObservationRow, indicator: IndicatorRow | undefined) =>
  observationFaults(
    {
      ...row,
      subjectKind: kindOf(row.subject),
      nonRespondentCount: row.nonRespondents.length,
    },
    indicator && { ...indicator, code: indicator.slug },
  );

const idOf = (row: ObservationRow, references: References): string => references.id(OBSERVATION, row.slug, row, 'slug');

const observation = (row: ObservationRow, references: References): Prisma.ObservationCreateManyInput => ({
  id: idOf(row, references),
  indicatorId: references.id(INDICATOR, row.indicator, row, 'indicator'),
  ...subjectColumns(row.subject, references, row, 'subject'),
  evaluationId: references.optionalId(EVALUATION, row.evaluation, row, 'evaluation'),
  ...validity(row),
  value: row.value,
  valueMax: row.valueMax ?? null,
  qualifier: row.qualifier,
  sampleSize: row.sampleSize ?? null,
  population: row.population ?? null,
  targetValue: row.target?.value ?? null,
  targetDueOn: row.target?.dueOn ?? null,
  status: row.status,
  supersedesId: references.optionalId(OBSERVATION, row.supersedes, row, 'supersedes'),
  note: row.note ?? null,
  sourceKeys: references.sources(row.sources, row),
});

const parts = (row: ObservationRow, references: References): Prisma.ObservationPartCreateManyInput[] =>
  row.parts.map(({ dimension, key, label, value }, index) => ({
    id: seededId('opt', `${row.slug} ${index}`),
    observationId: idOf(row, references),
    position: index + 1,
    dimension,
    key,
    ...localizedColumns('label', label),
    value,
  }));

const nonRespondents = (
  row: ObservationRow,
  references: References,
): Prisma.ObservationNonRespondentCreateManyInput[] =>
  row.nonRespondents.map(({ space, publishedName, sources }, index) => ({
    id: seededId('nrs', `${row.slug} ${index}`),
    observationId: idOf(row, references),
    spaceId: references.optionalId(SPACE, space, row, `nonRespondents.${index}.space`),
    publishedName,
    sourceKeys: references.sources(sources, row, `nonRespondents.${index}.sources`),
  }));
