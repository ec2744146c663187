import { loadWritten } from '@cdw/kernel/loaders.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { recorded } from '@cdw/kernel/writing/recorded.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { checkedName } from '@cdw/kernel/writing/texts.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { checkedTexts } from '../checked-texts.ts';
import { checkedCode, indicatorSearch } from '../indicator-texts.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import { CODE_CHARACTERS_MAX } from '../limits.ts';
import type { Tables } from '../snapshots.ts';
import { EvaluationSubjectKind } from '../types/evaluation-subject-kind.ts';
import { IndicatorDirection } from '../types/indicator-direction.ts';
import { IndicatorPeriodicity } from '../types/indicator-periodicity.ts';
import { IndicatorUnit } from '../types/indicator-unit.ts';

const DefineIndicatorInput = builder.inputType('DefineIndicatorInput', {
  description: 'A quantity that is to be measured. How it is computed from others is told by `reviseIndicatorFormula`.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: `The name by which formulas and exchanged files call it: small letters and digits, with underscores (\`occupancy_rate\`), ${CODE_CHARACTERS_MAX} characters at most. Its slug has hyphens instead.`,
    }),
    name: t.localized('Its name; 200 characters at most.'),
    definition: t.localized('What exactly is measured; 2,000 characters at most.'),
    unit: t.field({ type: IndicatorUnit, required: true, description: 'The unit of its values.' }),
    direction: t.field({ type: IndicatorDirection, required: true, description: 'Which way is good.' }),
    periodicity: t.field({ type: IndicatorPeriodicity, required: true, description: 'How often it is observed.' }),
    subjectKinds: t.field({
      type: [EvaluationSubjectKind],
      required: true,
      description: 'Of what it can be observed: at least one kind. A figure of any other subject is refused.',
    }),
    isCumulative: t.boolean({
      defaultValue: false,
      description:
        'Whether the figures of successive periods add up to that of the whole, as visits and income do; it cannot be changed later.',
    }),
    sources: t.sources(),
  }),
});

builder.mutationField('defineIndicator', (t) =>
  t.field({
    type: 'Indicator',
    nullable: true,
    description: 'Adds an indicator. Only the agency may, so that figures can be compared.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: DefineIndicatorInput, required: true, description: 'What is to be measured.' }) },
    resolve: async (_root, { input }, context) => {
      const asked = { mutation: 'defineIndicator', input, right: AGENCY_BY_FIELD };
      const id = await written<Tables>(context, 'evaluations', asked, async (tables, faults) => {
        const { unit, direction, periodicity } = input;
        const isCumulative = input.isCumulative ?? false;
        const code = await checkedCode(tables, faults, input.code);
        const name = checkedName(faults, 'input.name', input.name);
        const definition = checkedTexts(faults, 'input.definition', 'definition', input.definition);
        const subjectKinds = [...new Set(input.subjectKinds)];
        if (subjectKinds.length === 0) faults.add('input.subjectKinds', 'MISSING', 'names no kind. Give at least one.');
        const sourceKeys = await keepSources(tables, 'evaluations', input.sources, faults);
        faults.settle();
        const row = { id: newId('ind'), slug: code.replaceAll('_', '-'), code, ...name, ...definition };
        const deed = { type: 'Indicator', id: row.id, kind: 'DEFINED', actor: context.viewer.actor } as const;
        await recorded(LEDGER, tables, deed, () =>
          tables.indicator.create({
            data: {
              ...row,
              ...indicatorSearch(row),
              unit,
              direction,
              periodicity,
              subjectKinds,
              isCumulative,
              sourceKeys,
            },
          }),
        );
        return row.id;
      });
      return await loadWritten(context.load.indicator, id);
    },
  }),
);
