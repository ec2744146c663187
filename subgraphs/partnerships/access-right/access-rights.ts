import { dayOf } from '@cdw/kernel/as-of.ts';
import type { InputShapeFromFields } from '@pothos/core';
import { builder } from '../builder.ts';
import { Space } from '../references/space.ts';
import { accessRightsPage } from './access-rights-page.ts';
import { AccessTerms } from './access-terms.ts';

const AccessRightConnection = builder.connectionObject({
  type: 'AccessRight',
  name: 'AccessRightConnection',
  description: 'A page of a list of access rights.',
});

const AccessSide = builder.enumType('AccessSide', {
  description: 'On which side of an access right a space stands.',
  values: {
    HOST: { description: 'It is opened to the members of another.' },
    BENEFICIARY: { description: 'Its members may use another.' },
  } as const,
});

const args = builder.args((t) => ({
  terms: t.field({ type: [AccessTerms], description: 'On one of these terms.' }),
  activeAt: t.field({ type: 'Date', description: 'That hold on this day; past and future ones too when left out.' }),
  asOf: t.asOf(),
}));

const rootArgs = {
  ...args,
  ...builder.args((t) => ({
    host: t.id({ description: 'That open the space with this identifier (`spc_…`).' }),
    beneficiary: t.id({ description: 'That benefit the members of the space with this identifier (`spc_…`).' }),
  })),
};

export type AccessRightsArgs = InputShapeFromFields<typeof rootArgs>;

builder.queryField('accessRights', (t) =>
  t.connection(
    {
      type: 'AccessRight',
      nullable: true,
      description: 'Access rights, ordered by the title of their partnership.',
      args: rootArgs,
      resolve: (_root, page, context) => accessRightsPage(context, page, dayOf({}, page)),
    },
    AccessRightConnection,
  ),
);

builder.objectField(Space, 'accessRights', (t) =>
  t.connection(
    {
      type: 'AccessRight',
      nullable: true,
      description:
        'The access rights that name the space on either side, ordered by the title of their partnership. For what may be used, `usableSpaces` and `usableBy` follow them.',
      args: { side: t.arg({ type: AccessSide, description: 'Only those that name it on this side.' }), ...args },
      resolve: (space, { side, ...page }, context) =>
        accessRightsPage(context, page, dayOf(space, page), { id: space.id, side }),
    },
    AccessRightConnection,
  ),
);
