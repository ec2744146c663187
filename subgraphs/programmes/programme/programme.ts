import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import { holdsOn } from '@cdw/kernel/validity.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Programme as ProgrammeRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_PROGRAMME, keepersOfProgramme } from '../keepers.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { predecessor } from './predecessor.ts';
import { ProgrammeKind } from './programme-kind.ts';
import { refreshProgrammeSearch } from './search-columns.ts';

/** A strategy, programme, fund or scheme by which public bodies act. Its facts stand beside this file, its measures in a folder of their own. */
export const PROGRAMME: Entity<Tables, 'Programme', ProgrammeRow> = {
  type: 'Programme',
  noun: 'programme',
  argument: 'programme',
  prefix: 'prg',
  path: 'input.programme',
  table: 'programme',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(PROGRAMME, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.programme.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.programme,
  keepers: (tables, { id }) => keepersOfProgramme(tables, id),
  who: KEEPERS_OF_PROGRAMME,
  // No programme is succeeded by the word of another one alone.
  right: ({ predecessor: given }, viewer) =>
    typeof given === 'string'
      ? {
          permit: async ({ tables }) => {
            const keepers = await keepersOfProgramme(tables, given);
            permitOrganisations(viewer, keepers, `${KEEPERS_OF_PROGRAMME} that is succeeded`);
          },
        }
      : undefined,
  details: {
    kind: value(ProgrammeKind, 'What sort of programme it is.', { isRequired: true }),
    title: localized('Title of the programme.', { isRequired: true }),
    description: localized('What the programme is.', { charactersMax: NOTE_CHARACTERS_MAX }),
    adoptedOn: value('PartialDate', 'When it was adopted, to the precision known; null where no source tells.'),
    publishedOn: value('PartialDate', 'When it was made public, to the precision known; null where no source tells.'),
    predecessor,
    note: note('this programme'),
  },
  initial: { searchText: '', sortName: '' },
  hasPeriod: true,
  facts: [],
  refresh: refreshProgrammeSearch,
};

/** Declares a kind of fact of a programme. */
export const programmeFact = factsOf<Loaders>(builder, PROGRAMME);

const Programme = builder.prismaObject('Programme', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    isActive: t.boolean({
      description:
        'Whether the programme runs on the day asked for, as far as its period is known: an end that is not known counts as not reached.',
      args: { asOf: t.arg.asOf() },
      resolve: (programme, args) => holdsOn(programme, dayOf(programme, args)),
    }),
    successors: t.field({
      type: ['Programme'],
      description: 'The programmes that succeed this one.',
      resolve: ({ id }, _args, { load }) => load.successorsOfProgramme.load(id),
    }),
    sources: t.sources(),
  }),
});

defineDetails(builder, PROGRAMME);

datedEntity(builder, Programme, 'id', ({ id }, { load }) => loadEntity(load.programme, 'Programme', id));

builder.queryField('programme', (t) =>
  t.field({
    type: 'Programme',
    nullable: true,
    description: 'One programme, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `prg_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.programme.findUnique({ where: identityOf(args, 'Programme', 'prg') }),
  }),
);
