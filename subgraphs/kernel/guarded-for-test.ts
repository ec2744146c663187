import { createBuilder } from './builder.ts';
import { maskError } from './errors.ts';
import { FEDERATION, FEDERATION_DIRECTIVES } from './federation.ts';
import type { Subgraph } from './subgraph.ts';
import { PUBLIC_VIEWER } from './viewer.ts';

/** A subgraph without tables, whose fields are guarded in each way that there is. */
export function guardedSubgraph(): Subgraph {
  const builder = createBuilder<object, { db: object }>({ datamodel: { models: {} } });
  const described = { description: 'For a test.', nullable: true } as const;
  builder.queryType({
    description: 'Root.',
    fields: (t) => ({
      open: t.string({ ...described, resolve: () => 'open' }),
      forAgency: t.string({ ...described, authScopes: { agency: true }, resolve: () => 'agency' }),
      forScope: t.string({ ...described, authScopes: { scope: 'things:write' }, resolve: () => 'scope' }),
      forOneScope: t.string({
        ...described,
        authScopes: { scopes: ['things:read', 'things:write'] },
        resolve: () => 'one scope',
      }),
      forOrganisation: t.string({
        ...described,
        args: { id: t.arg.string({ required: true, description: 'Whose.' }) },
        authScopes: (_root, { id }) => ({ scope: 'things:write', organisation: id }),
        resolve: (_root, { id }) => id,
      }),
      forEither: t.string({
        ...described,
        authScopes: { $any: { agency: true, scope: 'things:read' } },
        resolve: () => 'either',
      }),
      asked: t.string({
        ...described,
        resolve: (_root, _args, { viewer, idempotencyKey }) => JSON.stringify({ viewer, idempotencyKey }),
      }),
    }),
  });
  return {
    name: 'things',
    schema: builder.toSubGraphSchema({ linkUrl: FEDERATION, federationDirectives: FEDERATION_DIRECTIVES }),
    createContext: ({ viewer = PUBLIC_VIEWER, idempotencyKey } = {}) => ({ db: {}, viewer, idempotencyKey }),
    maskError: (error) => maskError(error, () => undefined),
    store: 'none',
    news: [],
    ping: async () => undefined,
    close: async () => undefined,
  };
}
