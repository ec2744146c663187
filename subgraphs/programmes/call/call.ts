import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { mutationsOf } from '@cdw/kernel/facts/entity-mutation.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf } from '@cdw/kernel/lookup.ts';
import type { PartialDate } from '@cdw/kernel/partial-date.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { fundingOfCall } from '../award/funding-of.ts';
import { PublicFunding } from '../award/public-funding.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Call as CallRow } from '../generated/prisma/client.ts';
import { KEEPERS_OF_CALL, KEEPERS_OF_PROGRAMME, keepersOfCall, keepersOfProgramme } from '../keepers.ts';
import { PROJECTS_MAX, YEARS_MAX } from '../limits.ts';
import type { Loaders } from '../loaders.ts';
import { count, euro } from '../money/euro.ts';
import type { Tables } from '../tables.ts';
import { checkCall } from './check-call.ts';
import { closing, followDates, launching } from './dates.ts';
import { refreshCallSearch } from './search-columns.ts';

const PROJECTS = { min: 0, max: PROJECTS_MAX };

/** A call for projects, from its decision to its winners. Its facts stand beside this file, its awards in a folder of their own. */
export const CALL: Entity<Tables, 'Call', CallRow> = {
  type: 'Call',
  noun: 'call',
  argument: 'call',
  prefix: 'cal',
  path: 'input.call',
  table: 'call',
  scope: 'programmes:write',
  ledger: {
    schema: 'programmes',
    rowsOf: (tables, _type, where) => snapshotRows(CALL, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.call.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.call,
  keepers: (tables, call) => keepersOfCall(tables, call),
  who: KEEPERS_OF_CALL,
  // Those that keep a programme come to keep its calls.
  right: ({ programme }, viewer) =>
    programme === undefined
      ? undefined
      : {
          permit: async ({ tables }) => {
            const keepers = await keepersOfProgramme(tables, programme as string | null);
            permitOrganisations(viewer, keepers, `${KEEPERS_OF_PROGRAMME} to which the call is to belong`);
          },
        },
  correctedBy: 'correctCall',
  details: {
    title: localized('Title of the call.', { isRequired: true }),
    programme: ownReference('The programme to which the call belongs; null where no source tells.', {
      type: 'Programme',
      prefix: 'prg',
      table: 'programme',
      loader: 'programme',
      column: 'programmeId',
    }),
    decidedOn: value('PartialDate', 'When it was decided to hold the call, to the precision known.'),
    launchedOn: {
      ...value('PartialDate', 'When the call was opened, to the precision known; null where no source tells.'),
      columns: (given) => launching(given as PartialDate | null),
    },
    closedOn: {
      ...value(
        'PartialDate',
        'The last date on which projects could be submitted, to the precision known; null where none is known.',
      ),
      columns: (given) => closing(given as PartialDate | null),
    },
    awardedOn: value(
      'PartialDate',
      'When its winners were chosen or announced, to the precision known; null where no source tells.',
    ),
    projectsReceived: count('Projects that were submitted; null where no source tells.', PROJECTS),
    projectsDiscarded: count(
      'Projects that were put aside before the choice (not admissible); null where no source tells.',
      PROJECTS,
    ),
    projectsSelected: count('Projects that were chosen; null where no source tells.', PROJECTS),
    awardFloorEur: euro('The least that a project could get, in euro; null where none was set, or no source tells.'),
    awardCeilingEur: euro('The most that a project could get, in euro; null where none was set, or no source tells.'),
    yearsFunded: count('Years over which a project was funded; null where no source tells.', {
      min: 1,
      max: YEARS_MAX,
    }),
    eligible: localized('Who could apply.', { charactersMax: NOTE_CHARACTERS_MAX }),
    requirements: localized('What a project had to be or to promise.', { charactersMax: NOTE_CHARACTERS_MAX }),
    note: note('this call'),
  },
  checkDetails: checkCall,
  initial: { searchText: '', sortName: '' },
  facts: [],
  refresh: refreshCallSearch,
  follow: followDates,
};

/** Declares a kind of fact of a call. */
export const callFact = factsOf<Loaders>(builder, CALL);

/** Defines a mutation of a call that is more than the change of one fact. */
export const callMutation = mutationsOf(builder, CALL);

const Call = builder.prismaObject('Call', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    version: t.exposeInt('version'),
    publicFunding: t.field({
      type: PublicFunding,
      description: 'What the call gave, as far as the amounts of its awards are known.',
      args: { asOf: t.arg.asOf() },
      resolve: (call, args, { load }) => fundingOfCall(call, dayOf(call, args), load),
    }),
    sources: t.sources(),
  }),
});

defineDetails(builder, CALL);

datedEntity(builder, Call, 'id', ({ id }, { load }) => loadEntity(load.call, 'Call', id));

builder.queryField('call', (t) =>
  t.field({
    type: 'Call',
    nullable: true,
    description: 'One call for projects, found by exactly one of `id` and `slug`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `cal_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => db.call.findUnique({ where: identityOf(args, 'Call', 'cal') }),
  }),
);
