import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { advanceObservations } from '../advance-observations.ts';
import { builder } from '../builder.ts';
import { pathOf } from '../given-observations.ts';
import { WRITE } from '../input-fields.ts';
import { recordedAll } from '../recorded-all.ts';
import type { Tables } from '../snapshots.ts';
import { stepFields } from '../types/observation-step-input.ts';

const SubmitDraftsInput = builder.inputType('SubmitDraftsInput', {
  description: 'Drafts are handed in.',
  fields: (t) => stepFields(t),
});

/** What was drafted for an evaluation comes too late when that takes no more. */
async function noteLate(tables: Tables, faults: Faults, ids: readonly string[]): Promise<void> {
  const where = { id: { in: [...ids] }, evaluation: { status: { not: 'UNDER_WAY' as const } } };
  const late = await tables.observation.findMany({ where, select: { id: true } });
  for (const { id } of late) {
    const message = 'was drafted for an evaluation that takes no more figures. Withdraw it.';
    faults.add(`${pathOf(ids.indexOf(id))}.observation`, 'INVALID', message);
  }
}

builder.mutationField('submitDrafts', (t) =>
  t.field({
    type: ['Observation'],
    nullable: true,
    description: 'Hands drafts in, so that the agency may publish them. Only the organisation that gave them may.',
    authScopes: WRITE,
    args: { input: t.arg({ type: SubmitDraftsInput, required: true, description: 'Which drafts.' }) },
    resolve: (_root, { input }, context) =>
      advanceObservations(context, input, {
        mutation: 'submitDrafts',
        from: 'DRAFT',
        check: noteLate,
        work: (tables, ids) =>
          recordedAll(tables, 'Observation', ids, { kind: 'SUBMITTED', actor: context.viewer.actor }, () =>
            tables.observation.updateMany({
              where: { id: { in: [...ids] } },
              data: { status: 'SUBMITTED', version: { increment: 1 } },
            }),
          ),
      }),
  }),
);
