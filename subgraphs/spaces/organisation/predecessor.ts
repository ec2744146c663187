import type { Beside, Column } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import type { Tables } from '../tables.ts';

const organisation = ownReference('The organisation that this one succeeded.', {
  type: 'Organisation',
  prefix: 'org',
  table: 'organisation',
  loader: 'organisation',
  column: 'predecessorId',
});

/** The organisation that another one succeeded: none succeeds itself, nor what succeeded it. */
export const predecessor: Column = {
  ...organisation,
  check: async (given, beside) => {
    await organisation.check?.(given, beside);
    await refuseCircle(String(given), beside);
  },
};

async function refuseCircle(given: string, { tables, faults, path, row: { id } }: Beside): Promise<void> {
  const seen = new Set<string>();
  for (let key: string | null | undefined = given; key && !seen.has(key); key = await predecessorOf(tables, key)) {
    seen.add(key);
  }
  if (!seen.has(id)) return;
  const message = `"${given}" is this organisation, or succeeded it. Give the one that was there before.`;
  faults.add(path, 'INVALID', message);
}

const predecessorOf = async (tables: Beside['tables'], id: string): Promise<string | null | undefined> =>
  (await (tables as Tables).organisation.findUnique({ where: { id }, select: { predecessorId: true } }))?.predecessorId;
