import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { builder } from '../builder.ts';
import { foundKey } from '../found-key.ts';
import { LEDGER } from '../ledger.ts';
import { KEYS } from '../scopes.ts';

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: 'ApiKey',
    nullable: true,
    description:
      'Makes a key invalid from now on, for good; a key that was revoked before stays as it is. Needs the scope `keys:write`.',
    args: { id: t.arg.id({ required: true, description: 'The key (`key_…`).' }) },
    authScopes: { scope: KEYS },
    resolve: (_root, { id }, { db, viewer }) =>
      db.$transaction(async (tables) => {
        const found = await foundKey(tables, id, viewer);
        if (found.revokedAt) return found;
        const deed = { type: 'ApiKey', id: found.id, kind: 'REVOKED', actor: viewer.actor } as const;
        const where = { id: found.id };
        await recorded(LEDGER, tables, deed, () => tables.apiKey.update({ where, data: { revokedAt: new Date() } }));
        return await tables.apiKey.findUniqueOrThrow({ where });
      }),
  }),
);
