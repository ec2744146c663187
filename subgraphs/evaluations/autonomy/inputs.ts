import type { JudgementInput } from '@cdw/kernel/judging/judgement.ts';
import { textsOf } from '@cdw/kernel/language.ts';
import type { EvaluationSubjectKind } from '../generated/prisma/enums.ts';
import type { Bound } from '../judging/foreign-facts.ts';
import type { BindingRule } from './deadline-in-force.ts';

/** A rule that is in force, with the day by which it asks for autonomy. */
export const ruleInput = ({ rule, day }: BindingRule): JudgementInput => ({
  name: textsOf(rule, 'title'),
  value: day,
  period: rule,
  sources: rule.sourceKeys,
  entity: { type: 'AutonomyRule', id: rule.id },
});

/** The opening from which rules may count; nothing where the thing itself is not there. */
export function opening(kind: EvaluationSubjectKind, id: string, bound: Bound | null): JudgementInput[] {
  if (!bound) return [];
  const day = bound.openedOn ?? bound.launchedOn ?? null;
  return [
    {
      name: { fr: 'ouverture', nl: 'opening', de: 'Eröffnung', en: 'opening' },
      value: day,
      sources: day ? bound.sources : [],
      entity: { type: kind === 'SPACE' ? 'Space' : 'CreativeHub', id },
    },
  ];
}
