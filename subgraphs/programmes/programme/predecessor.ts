import type { Beside, Column } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { refuseCircle } from '@cdw/kernel/facts/refuse-circle.ts';
import type { Tables } from '../tables.ts';

const programme = ownReference('The programme that this one succeeds.', {
  type: 'Programme',
  prefix: 'prg',
  table: 'programme',
  loader: 'programme',
  column: 'predecessorId',
});

/** The programme that another one succeeds: none succeeds itself, nor what succeeded it. */
export const predecessor: Column = {
  ...programme,
  check: async (given, beside) => {
    await programme.check?.(given, beside);
    const message = `"${given}" is this programme, or succeeded it. Give the one that was there before.`;
    await refuseCircle(String(given), beside, { next: before, message });
  },
};

const before = async (tables: Beside['tables'], id: string): Promise<string | null | undefined> =>
  (await (tables as Tables).programme.findUnique({ where: { id }, select: { predecessorId: true } }))?.predecessorId;
