import { loadWritten } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { changeThing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { checkedTexts } from '../checked-texts.ts';
import { readFormula, wantedBy } from '../computed/formula.ts';
import type { Indicator } from '../generated/prisma/client.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import type { Recorded, Tables } from '../snapshots.ts';

const INDICATOR: Kind<Tables, Recorded, Indicator> = {
  ledger: LEDGER,
  type: 'Indicator',
  prefix: 'ind',
  path: 'input.indicator',
  find: (tables, id) => tables.indicator.findUnique({ where: { id } }),
  keepers: async () => [],
  who: 'nobody else',
};

const ReviseIndicatorFormulaInput = builder.inputType('ReviseIndicatorFormulaInput', {
  description: 'An indicator is computed in another way than before, or for the first time.',
  fields: (t) => ({
    indicator: t.id({ required: true, description: 'Identifier of the indicator; begins with `ind_`.' }),
    version: t.version('indicator'),
    expression: t.string({
      required: true,
      description:
        'The formula: indicators by their codes, numbers, + - * / and parentheses; `visits[year - 1]` for the year before the one observed.',
    }),
    description: t.localized('The formula in words; 2,000 characters at most.'),
    from: t.date('When it comes into use; the one before ends then'),
    sources: t.sources(),
  }),
});

builder.mutationField('reviseIndicatorFormula', (t) =>
  t.field({
    type: 'Indicator',
    nullable: true,
    description:
      'Gives an indicator a new version of its formula; the former one stays, and ends. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: {
      input: t.arg({ type: ReviseIndicatorFormulaInput, required: true, description: 'Which indicator, and how.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { formula, faults: misread } = readFormula(input.expression);
      const id = await changeThing(
        INDICATOR,
        context,
        { ...input, id: input.indicator },
        {
          mutation: 'reviseIndicatorFormula',
          input,
          kind: 'FORMULA_REVISED',
          check: (faults) => {
            for (const fault of misread) faults.add('input.expression', 'INVALID', fault);
            return checkedTexts(faults, 'input.description', 'description', input.description);
          },
          work: async ({ tables, faults, row: indicator, sourceKeys }, description) => {
            const codes = [...new Set(wantedBy(formula).map(({ code }) => code))];
            const known = await tables.indicator.findMany({ where: { code: { in: codes } }, select: { code: true } });
            for (const code of codes.filter((name) => !known.some((other) => other.code === name))) {
              faults.add('input.expression', 'NOT_FOUND', `"${code.slice(0, 60)}" is the code of no indicator.`);
            }
            const formulas = await tables.indicatorFormula.findMany({ where: { indicatorId: indicator.id } });
            const ended = endings(faults, 'input.from', succeed(formulas, input.from));
            faults.settle();
            for (const ending of ended) {
              await tables.indicatorFormula.update({ where: { id: ending.id }, data: endingColumns(ending) });
            }
            await tables.indicatorFormula.create({
              data: {
                id: newId('frm'),
                indicatorId: indicator.id,
                version: Math.max(0, ...formulas.map(({ version }) => version)) + 1,
                expression: input.expression,
                ...description,
                ...validity({ validFrom: input.from }),
                sourceKeys,
              },
            });
            return undefined;
          },
        },
      );
      return await loadWritten(context.load.indicator, id);
    },
  }),
);
