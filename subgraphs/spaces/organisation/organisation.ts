import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { address, localized, value } from '@cdw/kernel/facts/columns.ts';
import { defineDetails, factsOf } from '@cdw/kernel/facts/define-fact.ts';
import type { Entity } from '@cdw/kernel/facts/entity.ts';
import { snapshotRows } from '@cdw/kernel/facts/snapshot-rows.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadEntity } from '@cdw/kernel/loaders.ts';
import { identityOf, onlyGiven } from '@cdw/kernel/lookup.ts';
import { builder } from '../builder.ts';
import { concernedBy } from '../concerned.ts';
import type { Context } from '../context.ts';
import type { Organisation as OrganisationRow } from '../generated/prisma/client.ts';
import { checkLifetime } from '../lifetime.ts';
import type { Loaders } from '../loaders.ts';
import type { Tables } from '../tables.ts';
import { OrganisationKind } from './organisation-kind.ts';
import { predecessor, succeeding } from './predecessor.ts';
import { refreshOrganisationSearch } from './search-columns.ts';

/** An organisation: what is kept of it, and who keeps it. Its facts stand beside this file, one kind a file. */
export const ORGANISATION: Entity<Tables, 'Organisation', OrganisationRow> = {
  type: 'Organisation',
  noun: 'organisation',
  argument: 'organisation',
  prefix: 'org',
  path: 'input.organisation',
  table: 'organisation',
  scope: 'spaces:write',
  ledger: {
    schema: 'spaces',
    rowsOf: (tables, _type, where) => snapshotRows(ORGANISATION, tables, where),
    concernedBy,
  },
  find: (tables, id) => tables.organisation.findUnique({ where: { id } }),
  load: ({ load }: Context) => load.organisation,
  keepers: async (_tables, { id }) => [id],
  who: 'the organisation itself',
  right: ({ predecessor: given }, viewer) => succeeding(given, viewer),
  details: {
    kind: value(OrganisationKind, 'What sort of body it is.', { isRequired: true }),
    enterpriseNumber: {
      ...value('EnterpriseNumber', 'Belgian enterprise number (BCE/KBO), ten digits; null where it was not found.'),
      check: async (enterpriseNumber, { tables, faults, path, row: { id } }) => {
        const where = { enterpriseNumber: String(enterpriseNumber), NOT: { id } };
        const other = await (tables as Tables).organisation.findFirst({ where });
        if (!other) return;
        faults.add(path, 'TAKEN', `is the number of ${other.slug}, which is known already. Compare it.`, other.id);
      },
    },
    website: address('Web site of the organisation; null where no source gives it.'),
    foundedOn: value('PartialDate', 'When the organisation was founded, to the precision known.'),
    dissolvedOn: value('PartialDate', 'When the organisation ceased to exist, to the precision known.'),
    predecessor,
    d4wConcept: address("The concept of the Agence du Numérique's taxonomy (D4W) that classifies it."),
    description: localized('What the organisation is.', { charactersMax: NOTE_CHARACTERS_MAX }),
  },
  checkDetails: checkLifetime,
  initial: { searchText: '', sortName: '' },
  facts: [],
  refresh: refreshOrganisationSearch,
};

/** Declares a kind of fact of an organisation. */
export const organisationFact = factsOf<Loaders>(builder, ORGANISATION);

const IdentifierStatus = builder.enumType('IdentifierStatus', {
  description: 'Whether an official identifier is known.',
  values: {
    KNOWN: { description: 'It is given.' },
    UNKNOWN: { description: 'It was not found in any source; that is not to say that there is none.' },
  } as const,
});

const Organisation = builder.prismaObject('Organisation', {
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    identifierStatus: t.field({
      type: IdentifierStatus,
      description: 'Whether the enterprise number is known.',
      resolve: ({ enterpriseNumber }) => (enterpriseNumber ? 'KNOWN' : 'UNKNOWN'),
    }),
    successors: t.field({
      type: ['Organisation'],
      description: 'The organisations that succeeded this one.',
      resolve: ({ id }, _args, { load }) => load.successorsOfOrganisation.load(id),
    }),
    version: t.exposeInt('version'),
    sources: t.sources(),
  }),
});

defineDetails(builder, ORGANISATION);

datedEntity(builder, Organisation, 'id', ({ id }, { load }) => loadEntity(load.organisation, 'Organisation', id));

builder.queryField('organisation', (t) =>
  t.field({
    type: 'Organisation',
    nullable: true,
    description:
      'One organisation, found by exactly one of `id`, `slug` and `enterpriseNumber`; null where there is none.',
    args: {
      id: t.arg.id({ description: 'Identifier; begins with `org_`.' }),
      slug: t.arg.string({ description: 'Stable readable name.' }),
      enterpriseNumber: t.arg({ type: 'EnterpriseNumber', description: 'Belgian enterprise number.' }),
      asOf: t.arg.asOf(),
    },
    resolve: (_root, args, { db }) => {
      const { name, value: key } = onlyGiven(args, ['id', 'slug', 'enterpriseNumber']);
      const where =
        name === 'enterpriseNumber' ? { enterpriseNumber: key } : identityOf({ [name]: key }, 'Organisation', 'org');
      return db.organisation.findUnique({ where });
    },
  }),
);
