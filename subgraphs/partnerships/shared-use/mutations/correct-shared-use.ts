import { loadReferred } from '@cdw/kernel/loaders.ts';
import { changeThing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../../builder.ts';
import type { SharedUse } from '../../generated/prisma/client.ts';
import { WRITE } from '../../input-fields.ts';
import type { Recorded } from '../../ledger.ts';
import { LEDGER } from '../../ledger.ts';
import type { Tables } from '../../tables.ts';
import { checkedCounts, checkPeriod, countFields } from '../shared-use-counts.ts';

const SHARED_USE: Kind<Tables, Recorded, SharedUse> = {
  ledger: LEDGER,
  type: 'SharedUse',
  prefix: 'use',
  path: 'input.sharedUse',
  find: (tables, id) => tables.sharedUse.findUnique({ where: { id } }),
  keepers: async (_tables, { reportedById }) => (reportedById ? [reportedById] : []),
  who: 'the organisation that counted',
};

const CorrectSharedUseInput = builder.inputType('CorrectSharedUseInput', {
  description: 'A count was recorded wrongly. It is given whole, not only what was wrong.',
  fields: (t) => ({
    sharedUse: t.id({ required: true, description: 'Identifier of the count; begins with `use_`.' }),
    version: t.version('count'),
    ...countFields(t),
    sources: t.sources(),
  }),
});

builder.mutationField('correctSharedUse', (t) =>
  t.field({
    type: 'SharedUse',
    nullable: true,
    description: 'Mends a mistake in a count, by the organisation that counted; the audit keeps what stood there.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: CorrectSharedUseInput, required: true, description: 'Which count, and what is right.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeThing(
        SHARED_USE,
        context,
        { ...input, id: input.sharedUse },
        {
          mutation: 'correctSharedUse',
          input,
          kind: 'CORRECTED',
          isCorrection: true,
          check: (faults) => checkedCounts(faults, input),
          work: async ({ tables, faults, row, sourceKeys }, counts) => {
            const right = await tables.accessRight.findUniqueOrThrow({ where: { id: row.accessRightId } });
            await checkPeriod(tables, faults, right, { ...row, ...counts }, row.id);
            faults.settle();
            await tables.sharedUse.update({ where: { id: row.id }, data: { ...counts, sourceKeys } });
            return undefined;
          },
        },
      );
      return await loadReferred(context.load.sharedUse, id);
    },
  }),
);
