import type { Beside, Column } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { refuseCircle } from '@cdw/kernel/facts/refuse-circle.ts';
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
    await refuseCircle(String(given), beside, {
      next: predecessorOf,
      message: `"${given}" is this organisation, or succeeded it. Give the one that was there before.`,
    });
  },
};

const predecessorOf = async (tables: Beside['tables'], id: string): Promise<string | null | undefined> =>
  (await (tables as Tables).organisation.findUnique({ where: { id }, select: { predecessorId: true } }))?.predecessorId;
