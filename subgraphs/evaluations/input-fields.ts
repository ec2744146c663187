/** The scope that every change of this subgraph asks for. */
export const WRITE = { scope: 'evaluations:write' } as const;

/** The scope by which a key reads what is not published, as far as it may. */
export const READ = { scope: 'evaluations:read' } as const;
