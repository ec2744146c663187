import type { builder } from './builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of a creative hub names. */
export const hubFields = (t: Fields) => ({
  hub: t.id({ required: true, description: 'Identifier of the creative hub; begins with `hub_`.' }),
  version: t.version('hub'),
  sources: t.sources(),
});

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'hubs:write' } as const;
