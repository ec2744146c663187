/** How the program ends, as a shell sees it. */
export const EXIT_CODE = { fine: 0, refused: 1, wrongUsage: 2, unreachable: 3 } as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
