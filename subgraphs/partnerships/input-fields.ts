import type { builder } from './builder.ts';

export type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'partnerships:write' } as const;
