import { dayOf } from '@cdw/kernel/as-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { programmesOfBodies, reachedFrom } from '../reach.ts';
import { Organisation } from '../references/organisation.ts';
import { ProgrammeKind } from './programme-kind.ts';
import { programmesPage } from './programmes-page.ts';

const ProgrammeConnection = builder.connectionObject({
  type: 'Programme',
  name: 'ProgrammeConnection',
  description: 'A page of a list of programmes.',
});

const args = builder.args((t) => ({
  kind: t.field({ type: [ProgrammeKind], description: 'Of one of these kinds.' }),
  activeAt: t.field({
    type: 'Date',
    description:
      'Running on this day, as far as their period is known: an end that is not known counts as not reached.',
  }),
  text: t.words('their title, description or axes'),
  asOf: t.asOf(),
}));

export type ProgrammesArgs = InputShapeFromFields<typeof args>;

builder.queryField('programmes', (t) =>
  t.connection(
    {
      type: 'Programme',
      nullable: true,
      description: 'Strategies, programmes, funds and schemes, ordered by title.',
      args,
      resolve: (_root, page, context) => programmesPage(context, page, dayOf({}, page)),
    },
    ProgrammeConnection,
  ),
);

builder.objectField(Organisation, 'programmes', (t) =>
  t.connection(
    {
      type: 'Programme',
      nullable: true,
      description:
        'The programmes that the organisation decides on, funds, coordinates or evaluates, ordered by title.',
      args,
      resolve: (organisation, page, context) =>
        programmesPage(
          context,
          page,
          dayOf(organisation, page),
          reachedFrom(programmesOfBodies, sql`p.id`, organisation.id),
        ),
    },
    ProgrammeConnection,
  ),
);
