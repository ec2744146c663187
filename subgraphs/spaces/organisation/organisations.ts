import { dayOf } from '@cdw/kernel/as-of.ts';
import { holds } from '@cdw/kernel/holding.ts';
import { isOneOf } from '@cdw/kernel/one-of.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { orderBy } from '@cdw/kernel/selection.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { MUNICIPALITY } from '../named.ts';
import { OrganisationKind } from './organisation-kind.ts';

const OrganisationConnection = builder.connectionObject({
  type: 'Organisation',
  name: 'OrganisationConnection',
  description: 'A page of a list of organisations.',
});

builder.queryField('organisations', (t) =>
  t.connection(
    {
      type: 'Organisation',
      nullable: true,
      description: 'Organisations, ordered by name.',
      args: {
        kind: t.arg({ type: [OrganisationKind], description: 'Of one of these kinds.' }),
        municipality: t.arg({
          type: 'NIS',
          description:
            'Intercommunales to which this municipality, or its province as a whole, is affiliated on the day asked for.',
        }),
        text: t.arg.words('its names or its description'),
        asOf: t.arg.asOf(),
      },
      resolve: (_root, { kind, municipality, text, ...args }, { load, lists }) => {
        const day = dayOf({}, args);
        const where = [
          isOneOf(sql`o.kind`, kind, sql`spaces."OrganisationKind"`),
          municipality
            ? sql`EXISTS (SELECT FROM spaces."Affiliation" AS a LEFT JOIN spaces."Municipality" AS m ON m."provinceNis" = a."provinceNis"
                WHERE a."organisationId" = o.id AND ${holds(sql`a`, day)} AND (a."municipalityNis" = ${municipality} OR m.nis = ${municipality}))`
            : undefined,
          holdsText(sql`o."searchText"`, text),
        ];
        const order = orderBy('TEXT', sql`o."sortName"`);
        const namings = [{ table: MUNICIPALITY, names: municipality, argument: 'municipality' }];
        const selection = { from: sql`spaces."Organisation" AS o`, id: sql`o.id`, where, order, namings };
        return lists.page(selection, args, load.organisation, day);
      },
    },
    OrganisationConnection,
  ),
);
