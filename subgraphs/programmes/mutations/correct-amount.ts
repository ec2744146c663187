import { loadWritten } from '@cdw/kernel/loaders.ts';
import { changeThing, type Doing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import type { GivenSource } from '@cdw/kernel/writing/sources.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { WRITE } from '../input-fields.ts';
import { CALL, MEASURE, PROGRAMME } from '../kinds.ts';
import { YEARS_MAX } from '../limits.ts';
import { checkCount, checkedAmount } from '../money/checked-figures.ts';
import type { Recorded, Tables } from '../tables.ts';
import { AmountPer } from '../types/amount-per.ts';
import { Qualifier } from '../types/qualifier.ts';

const CorrectAmountInput = builder.inputType('CorrectAmountInput', {
  description: 'A statement of an amount was recorded wrongly. What is left out stays as it is recorded.',
  fields: (t) => ({
    of: t.id({
      required: true,
      description: 'Identifier of the programme (`prg_…`), measure (`mea_…`) or call (`cal_…`) that has the statement.',
    }),
    version: t.version('programme, measure or call'),
    amount: t.id({ required: true, description: 'Identifier of the statement; begins with `amt_`.' }),
    amountEur: t.field({ type: 'Euro', description: 'The amount as it should have been, in euro; above 0.' }),
    per: t.field({ type: AmountPer, description: 'Whether it is for each year or for the whole period.' }),
    years: t.int({ description: 'Over how many years it runs; null where the source does not say.' }),
    qualifier: t.field({ type: Qualifier, description: 'How exact the source is.' }),
    sources: t.sources(),
  }),
});

type Target = { readonly id: string; readonly version: number; readonly sources: readonly GivenSource[] };

const TYPES = { prg: 'Programme', mea: 'Measure', cal: 'Call' };

/** Changes a thing of a kind that has statements of amounts, in the column that says so. */
const changing =
  <Row extends { id: string }, Column extends string>(kind: Kind<Tables, Recorded, Row>, column: Column) =>
  (context: Context, target: Target, doing: (column: Column) => Doing<Tables, { id: string }, void>) =>
    changeThing({ ...kind, path: 'input.of', among: TYPES }, context, target, doing(column));

const CHANGES = {
  prg: changing(PROGRAMME, 'programmeId'),
  mea: changing(MEASURE, 'measureId'),
  cal: changing(CALL, 'callId'),
};

builder.mutationField('correctAmount', (t) =>
  t.field({
    type: 'AmountStatement',
    nullable: true,
    description:
      'Mends a mistake in the record of a budget, a funding or an envelope; the audit keeps what stood there. Another amount of another source is a statement beside it. The agency may, and who organises, funds or coordinates the programme or the call.',
    authScopes: WRITE,
    args: { input: t.arg({ type: CorrectAmountInput, required: true, description: 'Which one, and what is right.' }) },
    resolve: async (_root, { input }, context) => {
      // Where it is none of them, any kind refuses it among the other faults.
      const change = Object.entries(CHANGES).find(([prefix]) => input.of.startsWith(`${prefix}_`))?.[1] ?? CHANGES.cal;
      const { amountEur, per, years, qualifier } = input;
      const id = await change(context, { ...input, id: input.of }, (column) => ({
        mutation: 'correctAmount',
        input,
        kind: 'AMOUNT_CORRECTED',
        isCorrection: true,
        check: (faults) => {
          if (!amountEur && !per && !qualifier && years === undefined) {
            faults.add(
              'input',
              'NO_CHANGE',
              'says nothing that was wrong. Give `amountEur`, `per`, `years` or `qualifier`.',
            );
          }
          if (amountEur) checkedAmount(faults, 'input.amountEur', amountEur);
          checkCount(faults, 'input.years', years, 1, YEARS_MAX);
        },
        work: async ({ tables, faults, row, sourceKeys }) => {
          const find = (key: string) => tables.amountStatement.findUnique({ where: { id: key, [column]: row.id } });
          await named(faults, 'input.amount', input.amount, { type: 'AmountStatement', prefix: 'amt' }, find);
          faults.settle();
          const data = {
            ...(amountEur && { amountEur }),
            ...(per && { per }),
            ...(qualifier && { qualifier }),
            ...(years !== undefined && { years }),
            sourceKeys,
          };
          await tables.amountStatement.update({ where: { id: input.amount }, data });
          return input.amount;
        },
      }));
      return await loadWritten(context.load.amountStatement, id);
    },
  }),
);
