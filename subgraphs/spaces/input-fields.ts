import type { builder } from './builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of a space names. */
export const spaceFields = (t: Fields) => ({
  space: t.id({ required: true, description: 'Identifier of the space; begins with `spc_`.' }),
  version: t.version('space'),
  sources: t.sources(),
});

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'spaces:write' } as const;
