import { orderBy } from '@cdw/kernel/selection.ts';
import type { Viewer } from '@cdw/kernel/viewer.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { builder } from '../builder.ts';
import { KEYS } from '../scopes.ts';

const ApiKeyConnection = builder.connectionObject({
  type: 'ApiKey',
  name: 'ApiKeyConnection',
  description: 'A page of a list of keys.',
});

/** The condition of `mayHandle`, in SQL. */
function concerning({ role, organisationIds }: Viewer): Sql | undefined {
  if (role === 'AGENCY') return undefined;
  const own = role === 'OPERATOR' ? [...organisationIds] : [];
  return sql`(k."organisationIds" <@ ${own}::text[] AND k."organisationIds" <> '{}' AND k.role <> 'AGENCY')`;
}

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: 'ApiKey',
      nullable: true,
      description:
        'Keys, also those that are no longer valid, the newest first: all of them for the agency, else those that speak only for organisations of the viewer. Needs the scope `keys:write`.',
      authScopes: { scope: KEYS },
      resolve: (_root, page, { lists, load, viewer }) =>
        lists.page(
          {
            from: sql`gateway."ApiKey" AS k`,
            id: sql`k.id`,
            where: [concerning(viewer)],
            order: orderBy('MOMENT', sql`k."createdAt"`, 'DESC'),
          },
          page,
          load.apiKey,
        ),
    },
    ApiKeyConnection,
  ),
);
