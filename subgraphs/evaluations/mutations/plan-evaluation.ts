import { loadWritten } from '@cdw/kernel/loaders.ts';
import { AGENCY_BY_FIELD, written } from '@cdw/kernel/writing/written.ts';
import { builder } from '../builder.ts';
import { WRITE } from '../input-fields.ts';
import { PARTIES_PER_ROLE_MAX, QUESTIONS_MAX, SUBJECTS_PER_EVALUATION_MAX } from '../limits.ts';
import { planned, plannedReferences } from '../planned-evaluation.ts';
import type { Tables } from '../snapshots.ts';

const PlanEvaluationInput = builder.inputType('PlanEvaluationInput', {
  description: 'An evaluation that is to be made.',
  fields: (t) => ({
    title: t.localized('Its title; 200 characters at most.'),
    slug: t.string({ description: 'Stable readable name in addresses; made of the title when left out.' }),
    subjects: t.idList({
      required: true,
      description: `What it is about: identifiers, of municipalities and provinces REFNIS codes; at least one, ${SUBJECTS_PER_EVALUATION_MAX} at most.`,
    }),
    questions: t.field({
      type: ['LocalizedTextInput'],
      description: `What it is to answer; ${QUESTIONS_MAX} questions at most.`,
    }),
    commissionedBy: t.idList({
      description: `Identifiers of the organisations that ask for it; ${PARTIES_PER_ROLE_MAX} at most.`,
    }),
    conductedBy: t.idList({
      description: `Identifiers of the organisations that are to make it; ${PARTIES_PER_ROLE_MAX} at most.`,
    }),
    announcedOn: t.field({ type: 'PartialDate', description: 'When it was announced, to the precision known.' }),
    contractReference: t.string({ description: 'Reference of the public contract under which it is made.' }),
    note: t.note(),
    sources: t.sources(),
  }),
});

export type PlanEvaluation = typeof PlanEvaluationInput.$inferInput;

builder.mutationField('planEvaluation', (t) =>
  t.field({
    type: 'Evaluation',
    nullable: true,
    description: 'Announces an evaluation, which `openEvaluation` begins. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: PlanEvaluationInput, required: true, description: 'What is to be evaluated.' }) },
    resolve: async (_root, { input }, context) => {
      const refers = plannedReferences(input);
      const asked = { mutation: 'planEvaluation', input, right: AGENCY_BY_FIELD, refers };
      const id = await written<Tables>(context, 'evaluations', asked, (tables, faults) =>
        planned(tables, faults, input, context.viewer.actor),
      );
      return await loadWritten(context.load.evaluation, id);
    },
  }),
);
