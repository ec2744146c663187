import type { builder } from './builder.ts';

export type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every change of a partnership names. */
export const partnershipFields = (t: Fields) => ({
  partnership: t.id({ required: true, description: 'Identifier of the partnership; begins with `prt_`.' }),
  version: t.version('partnership'),
  sources: t.sources(),
});

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'partnerships:write' } as const;
