import { accessRightsPage } from '../access-rights-page.ts';
import { builder } from '../builder.ts';
import { AccessTerms } from './access-terms.ts';
import { Space } from './space.ts';

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

const filter = builder.args((t) => ({
  terms: t.field({ type: [AccessTerms], description: 'On one of these terms.' }),
  activeAt: t.field({ type: 'Date', description: 'That hold on this day; past and future ones too when left out.' }),
}));

builder.queryField('accessRights', (t) =>
  t.connection(
    {
      type: 'AccessRight',
      nullable: true,
      description: 'Access rights, ordered by the title of their partnership.',
      args: {
        host: t.arg.id({ description: 'That open this space: its identifier.' }),
        beneficiary: t.arg.id({ description: 'That benefit the members of this space: its identifier.' }),
        ...filter,
      },
      resolve: (_root, args, context) => accessRightsPage(args, context),
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
      args: { side: t.arg({ type: AccessSide, description: 'Only those that name it on this side.' }), ...filter },
      resolve: ({ id }, args, context) => accessRightsPage(args, context, { id, side: args.side }),
    },
    AccessRightConnection,
  ),
);
