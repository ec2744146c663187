import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { loadPresent } from '@cdw/kernel/loaders.ts';
import { holdsText } from '@cdw/kernel/search.ts';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { holds } from '../spaces-selection.ts';
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
        kind: t.arg({ type: [OrganisationKind], description: 'One of these kinds.' }),
        municipality: t.arg({
          type: 'NIS',
          description:
            'Intercommunales to which this municipality, or its province as a whole, is affiliated on the day asked for.',
        }),
        text: t.arg.string({
          description: 'With each of these words in its names or its description, at least as a part of a word.',
        }),
        asOf: t.asOfArg(),
      },
      resolve: (_root, { kind, municipality, text, ...args }, { load, lists }) => {
        const day = dayOf({}, args);
        const where = [
          kind ? sql`o.kind::text = ANY(${kind})` : undefined,
          municipality
            ? sql`EXISTS (SELECT FROM spaces."Affiliation" AS a LEFT JOIN spaces."Municipality" AS m ON m."provinceNis" = a."provinceNis"
                WHERE a."organisationId" = o.id AND ${holds(sql`a`, day)} AND (a."municipalityNis" = ${municipality} OR m.nis = ${municipality}))`
            : undefined,
          holdsText(sql`o."searchText"`, text),
        ];
        const order = { name: 'NAME', by: sql`o."sortName"` };
        return lists.page({ from: sql`spaces."Organisation" AS o`, id: sql`o.id`, where, order }, args, async (ids) =>
          (await loadPresent(load.organisation, ids)).map((organisation) => on(organisation, day)),
        );
      },
    },
    OrganisationConnection,
  ),
);
