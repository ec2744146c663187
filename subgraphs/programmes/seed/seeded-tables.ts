import type { readSeeded } from '@cdw/kernel/facts/seed-entity.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is to be seeded of a table, found as in the table itself: facts are checked beside it before anything is written. */
function seededTable(rows: readonly Row[]) {
  const found = ({ where }: { readonly where: Row }) =>
    rows.filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
  return {
    findUnique: async (query: { readonly where: Row }) => found(query)[0] ?? null,
    findMany: async (query: { readonly where: Row }) => found(query),
  };
}

/** The tables beside which each award is checked by itself. What those of one call come to together is checked where one is granted. */
export function seededTables({ things, facts }: Awaited<ReturnType<typeof readSeeded>>) {
  const amounts = [...facts].flatMap(([{ table }, rows]) => (table === 'amountStatement' ? rows : []));
  const none = { findUnique: async () => null, findMany: async () => [] };
  return { call: seededTable(things), amountStatement: seededTable(amounts), award: none, tranche: none };
}
