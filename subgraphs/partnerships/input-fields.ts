/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'partnerships:write' } as const;
