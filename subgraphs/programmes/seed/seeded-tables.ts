import type { Prisma } from '../generated/prisma/client.ts';

type Row = Readonly<Record<string, unknown>>;

/** What is to be seeded of a table, found as in the table itself: facts are checked beside it before anything is written. */
function seededTable(rows: readonly object[]) {
  const meets = (row: Row, where: Row) => Object.entries(where).every(([column, value]) => row[column] === value);
  const found = ({ where }: { readonly where: Row }) => rows.filter((row) => meets(row as Row, where));
  return {
    findUnique: async (query: { readonly where: Row }) => found(query)[0] ?? null,
    findMany: async (query: { readonly where: Row }) => found(query),
  };
}

/** The tables beside which awards are checked. */
export const seededTables = ({
  calls,
  envelopes,
}: {
  readonly calls: readonly Prisma.CallCreateManyInput[];
  readonly envelopes: readonly Prisma.AmountStatementCreateManyInput[];
}) => ({
  call: seededTable(calls),
  amountStatement: seededTable(envelopes),
  award: { ...seededTable([]), findMany: async () => [], findUnique: async () => null },
  tranche: seededTable([]),
});
