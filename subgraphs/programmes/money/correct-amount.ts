import { correctFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf } from '@cdw/kernel/facts/define-fact.ts';
import type { AnyEntity } from '@cdw/kernel/facts/entity.ts';
import type { Fact } from '@cdw/kernel/facts/fact.ts';
import { loadWritten } from '@cdw/kernel/loaders.ts';
import { changeThing } from '@cdw/kernel/writing/change-thing.ts';
import { builder } from '../builder.ts';
import { CALL } from '../call/call.ts';
import { envelopes } from '../call/envelopes.ts';
import { fundings } from '../measure/fundings.ts';
import { MEASURE } from '../measure/measure.ts';
import { budgets } from '../programme/budgets.ts';
import { PROGRAMME } from '../programme/programme.ts';
import { amountColumns } from './amounts.ts';

const CorrectAmountInput = builder.inputType('CorrectAmountInput', {
  description:
    'A statement of an amount was recorded wrongly. What is left out stays as it is recorded; null says that no source tells.',
  fields: (t) => ({
    of: t.id({
      required: true,
      description: 'Identifier of the programme (`prg_…`), measure (`mea_…`) or call (`cal_…`) that has the statement.',
    }),
    version: t.version('programme, measure or call'),
    amount: t.id({ required: true, description: 'Identifier of the statement; begins with `amt_`.' }),
    ...(inputOf(amountColumns, t as never, false) as Record<never, never>),
    sources: t.sources(),
  }),
});

const TYPES = { prg: 'Programme', mea: 'Measure', cal: 'Call' };
const OWNERS: Readonly<Record<string, readonly [object, Fact]>> = {
  prg: [PROGRAMME, budgets],
  mea: [MEASURE, fundings],
  cal: [CALL, envelopes],
};

builder.mutationField('correctAmount', (t) =>
  t.field({
    type: 'AmountStatement',
    nullable: true,
    description:
      'Mends a mistake in the record of a budget, a funding or an envelope; the audit keeps what stood there. Another amount of another source is a statement beside it. The agency may, and who organises, funds or coordinates the programme or the call.',
    authScopes: { scope: PROGRAMME.scope },
    args: { input: t.arg({ type: CorrectAmountInput, required: true, description: 'Which one, and what is right.' }) },
    resolve: async (_root, { input }, context) => {
      // Where it is none of them, any of them refuses it.
      const [owner, fact] = OWNERS[input.of.slice(0, 3)] ?? [CALL, envelopes];
      const of = owner as AnyEntity;
      const id = await changeThing(
        { ...of, path: 'input.of', among: TYPES } as never,
        context,
        { ...input, id: input.of },
        {
          mutation: 'correctAmount',
          input,
          kind: 'AMOUNT_CORRECTED',
          isCorrection: true,
          work: async (edit) => {
            const faults = edit.faults.renamed((path) => path.replace('input.fact', 'input.amount'));
            await correctFact(of, fact, { ...edit, faults } as never, input.amount, input);
            return input.amount;
          },
        },
      );
      return await loadWritten(context.load.amountStatement, id);
    },
  }),
);
