import { localizedColumns } from '@cdw/kernel/language.ts';
import { sortable } from '@cdw/kernel/searchable.ts';
import { count, localized, partialDate, period, slug, sources } from '@cdw/kernel/seed/fields.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { type Row, readYaml } from '@cdw/kernel/seed/read.ts';
import type { References } from '@cdw/kernel/seed/references.ts';
import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import { seedFile } from '@cdw/kernel/seed/seed.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { AxisKind, ProgrammeKind, ProgrammePart, Qualifier } from '../generated/prisma/enums.ts';
import { amountRows, amountStatement } from './amounts.ts';
import { body, bodyColumns } from './bodies.ts';
import { PROGRAMME } from './nouns.ts';
import { voucherTerms, voucherTermsRows } from './voucher-terms.ts';

const programmeRow = z.strictObject({
  slug,
  kind: z.enum(ProgrammeKind),
  title: localized,
  adoptedOn: partialDate.optional(),
  publishedOn: partialDate.optional(),
  ...period,
  description: localized.optional(),
  predecessor: slug.optional(),
  note: z.string().optional(),
  counts: z
    .array(z.strictObject({ part: z.enum(ProgrammePart), count, qualifier: z.enum(Qualifier), sources }))
    .default([]),
  bodies: z.array(body).default([]),
  axes: z.array(localized.extend({ kind: z.enum(AxisKind), sources })).default([]),
  budgets: z.array(amountStatement).default([]),
  voucherTerms: z.array(voucherTerms).default([]),
  sources,
});

type ProgrammeRow = Row<z.infer<typeof programmeRow>>;

/** The identifier of an axis, which has no name of its own: its programme's, and its place. */
export const axisId = (programme: string, position: number): string => seededId('axs', `${programme} ${position}`);

export function readProgrammes(references: References) {
  const rows = readYaml(seedFile(PROGRAMME.file), programmeRow);
  const idOf = (row: ProgrammeRow): string => references.id(PROGRAMME, row.slug, row, 'slug');
  return {
    programmes: rows.map((row) => programme(row, idOf(row), references)),
    counts: rows.flatMap((row) => counts(row, idOf(row), references)),
    programmeBodies: rows.flatMap((row) => bodies(row, idOf(row), references)),
    axes: rows.flatMap((row) => axes(row, idOf(row), references)),
    budgets: rows.flatMap((row) => amountRows(row.budgets, 'budgets', { programmeId: idOf(row) }, row, references)),
    ...voucherTermsRows(
      rows.flatMap((row) => row.voucherTerms.map((terms, index) => ({ terms, index, row, programmeId: idOf(row) }))),
      references,
    ),
    /** How many axes each programme has, so that a measure can name one. */
    axisCounts: new Map(rows.map((row) => [row.slug, row.axes.length])),
  };
}

const programme = (row: ProgrammeRow, id: string, references: References): Prisma.ProgrammeCreateManyInput => ({
  id,
  slug: row.slug,
  kind: row.kind,
  ...localizedColumns('title', row.title),
  adoptedOn: row.adoptedOn ?? null,
  publishedOn: row.publishedOn ?? null,
  ...(row.description && localizedColumns('description', row.description)),
  predecessorId: references.optionalId(PROGRAMME, row.predecessor, row, 'predecessor'),
  note: row.note ?? null,
  ...validity(row),
  searchText: searchableOf(row.title, row.description, ...row.axes),
  sortName: sortable(row.title.fr),
  sourceKeys: references.sources(row.sources, row),
});

const counts = (
  row: ProgrammeRow,
  programmeId: string,
  references: References,
): Prisma.ProgrammeCountCreateManyInput[] =>
  row.counts.map(({ sources, ...counted }, index) => ({
    id: seededId('cnt', `${row.slug} ${index}`),
    programmeId,
    ...counted,
    position: index + 1,
    sourceKeys: references.sources(sources, row, `counts.${index}.sources`),
  }));

const bodies = (
  row: ProgrammeRow,
  programmeId: string,
  references: References,
): Prisma.ProgrammeBodyCreateManyInput[] =>
  row.bodies.map((given, index) => ({
    id: seededId('bod', `programme ${row.slug} ${index}`),
    programmeId,
    ...bodyColumns(given, index, row, references),
  }));

const axes = (row: ProgrammeRow, programmeId: string, references: References): Prisma.AxisCreateManyInput[] =>
  row.axes.map(({ kind, sources, ...title }, index) => ({
    id: axisId(row.slug, index + 1),
    programmeId,
    kind,
    position: index + 1,
    ...localizedColumns('title', title),
    sourceKeys: references.sources(sources, row, `axes.${index}.sources`),
  }));
