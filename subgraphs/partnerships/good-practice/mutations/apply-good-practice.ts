import { loadWritten } from '@cdw/kernel/loaders.ts';
import { changeThing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { builder } from '../../builder.ts';
import type { GoodPractice } from '../../generated/prisma/client.ts';
import { WRITE } from '../../input-fields.ts';
import type { Recorded } from '../../ledger.ts';
import { LEDGER } from '../../ledger.ts';
import { keepersOf, partiesToday, referencesOf } from '../../partnership/keepers.ts';
import { PARTNERSHIP } from '../../partnership/partnership.ts';
import type { Tables } from '../../tables.ts';

/** A good practice, for those who apply it: they act for a party of the partnership in which they do. */
const appliedIn = (partnershipId: string): Kind<Tables, Recorded, GoodPractice> => ({
  ledger: LEDGER,
  type: 'GoodPractice',
  prefix: 'gpr',
  path: 'input.goodPractice',
  find: (tables, id) => tables.goodPractice.findUnique({ where: { id } }),
  refers: (tables) => referencesOf(tables, partnershipId),
  keepers: async (tables, _row, referred) => keepersOf(await partiesToday(tables, partnershipId), referred),
  who: `${PARTNERSHIP.who} of the partnership in which it is applied`,
});

const ApplyGoodPracticeInput = builder.inputType('ApplyGoodPracticeInput', {
  description: 'A further partnership does what another one has shown.',
  fields: (t) => ({
    goodPractice: t.id({ required: true, description: 'Identifier of the good practice; begins with `gpr_`.' }),
    version: t.version('good practice'),
    partnership: t.id({
      required: true,
      description: 'Identifier of the partnership that applies it; begins with `prt_`.',
    }),
    sources: t.sources(),
  }),
});

builder.mutationField('applyGoodPractice', (t) =>
  t.field({
    type: 'GoodPractice',
    nullable: true,
    description:
      'Records that a good practice is applied again. Only an organisation that acts for a party of the partnership that applies it may.',
    authScopes: WRITE,
    args: { input: t.arg({ type: ApplyGoodPracticeInput, required: true, description: 'Which practice, and where.' }) },
    resolve: async (_root, { input }, context) => {
      const kind = appliedIn(input.partnership);
      const id = await changeThing(
        kind,
        context,
        { ...input, id: input.goodPractice },
        {
          mutation: 'applyGoodPractice',
          input,
          kind: 'APPLIED',
          work: async ({ tables, faults, row, sourceKeys }) => {
            const application = { goodPracticeId: row.id, partnershipId: input.partnership };
            await named(faults, PARTNERSHIP.path, input.partnership, PARTNERSHIP, (key) =>
              PARTNERSHIP.find(tables, key),
            );
            if (row.demonstratedById === input.partnership) {
              faults.add(PARTNERSHIP.path, 'INVALID', 'is the one that showed the practice. Give a further one.');
            }
            if ((await tables.goodPracticeApplication.count({ where: application })) > 0) {
              faults.add(PARTNERSHIP.path, 'NO_CHANGE', 'applies the practice already.');
            }
            faults.settle();
            await tables.goodPracticeApplication.create({ data: { ...application, sourceKeys } });
            return undefined;
          },
        },
      );
      return await loadWritten(context.load.goodPractice, id);
    },
  }),
);
