import { builder } from '../builder.ts';
import { foundKey } from '../found-key.ts';
import { KEYS } from '../scopes.ts';

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: 'ApiKey',
    nullable: true,
    description:
      'Makes a key invalid from now on, for good; a key that was revoked before stays as it is. Needs the scope `keys:write`.',
    args: { id: t.arg.id({ required: true, description: 'The key (`key_…`).' }) },
    authScopes: { scope: KEYS },
    resolve: async (_root, { id }, { db, viewer }) => {
      const { id: found } = await foundKey(db, id, viewer);
      await db.apiKey.updateMany({ where: { id: found, revokedAt: null }, data: { revokedAt: new Date() } });
      return await db.apiKey.findUniqueOrThrow({ where: { id: found } });
    },
  }),
);
