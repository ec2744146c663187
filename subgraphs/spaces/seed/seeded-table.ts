/** What is to be seeded of a table, found by its key as in the table itself: facts are checked beside it before anything is written. */
export function seededTable<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    findUnique: async ({ where }: { readonly where: Readonly<Record<string, string>> }): Promise<Row | null> =>
      byKey.get(Object.values(where)[0] ?? '') ?? null,
  };
}
