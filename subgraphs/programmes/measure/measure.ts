import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Measure as MeasureRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_PROGRAMME, keepersOfProgramme } from '../keepers.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { checkMeasure } from './check-measure.ts';
import { codeColumn } from './code.ts';
import { refreshMeasureSearch } from './search-columns.ts';

/** Something that a programme undertakes to do. Its subjects and fundings stand beside this file. */
export const MEASURE: Entity<Tables, 'Measure', MeasureRow> = {
  type: 'Measure',
  noun: 'measure',
  argument: 'measure',
  prefix: 'mea',
  path: 'input.measure',
  table: 'measure',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(MEASURE, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.measure.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.measure,
  keepers: (tables, { programmeId }) => keepersOfProgramme(tables, programmeId),
  who: KEEPERS_OF_PROGRAMME,
  details: {
    programme: {
      ...ownReference('The programme of which it is a part.', {
        type: 'Programme',
        prefix: 'prg',
        table: 'programme',
        loader: 'programme',
        column: 'programmeId',
        isRequired: true,
      }),
      isFixed: true,
    },
    axis: ownReference('The axis, theme or priority to which it belongs; null where no source tells.', {
      type: 'Axis',
      prefix: 'axs',
      table: 'axis',
      loader: 'axis',
      column: 'axisId',
    }),
    code: codeColumn,
    title: localized('Title of the measure.', { isRequired: true }),
    text: localized('What the measure says, beyond its title.', { charactersMax: NOTE_CHARACTERS_MAX }),
    note: note('this measure'),
  },
  checkDetails: checkMeasure,
  initial: { searchText: '', sortName: '' },
  facts: [],
  refresh: refreshMeasureSearch,
};

/** Declares a kind of fact of a measure. */
export const measureFact = factsOf<Loaders>(builder, MEASURE);

const Measure = builder.prismaObject('Measure', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, MEASURE);

datedEntity(builder, Measure, 'id', ({ id }, { load }) => loadEntity(load.measure, 'Measure', id));

builder.queryField('measure', (t) =>
  t.field({
    type: 'Measure',
    nullable: true,
    description: 'One measure, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `mea_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.measure.findUnique({ where: identityOf(args, 'Measure', 'mea') }),
  }),
);
