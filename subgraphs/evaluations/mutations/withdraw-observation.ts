import { loadWritten } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { changeObservation, GIVEN } from '../change-observation.ts';
import { WRITE } from '../input-fields.ts';
import { isPublic } from '../visibility.ts';

const WithdrawObservationInput = builder.inputType('WithdrawObservationInput', {
  description: 'A figure that is not published is taken back.',
  fields: (t) => ({
    observation: t.id({ required: true, description: 'Identifier of the observation; begins with `obs_`.' }),
    version: t.version('observation'),
  }),
});

builder.mutationField('withdrawObservation', (t) =>
  t.field({
    type: 'Observation',
    nullable: true,
    description:
      'Takes back a figure before it is published. Only the organisation that gave it may. What is published is not withdrawn, but corrected: `correctObservation`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: WithdrawObservationInput, required: true, description: 'Which figure.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeObservation(GIVEN, context, input, {
        mutation: 'withdrawObservation',
        kind: 'WITHDRAWN',
        work: async ({ tables, faults, row }) => {
          if (isPublic(row)) {
            faults.add('input.observation', 'INVALID', 'is published. Correct it, by `correctObservation`.');
          }
          if (row.status === 'WITHDRAWN') faults.add('input.observation', 'NO_CHANGE', 'is withdrawn already.');
          faults.settle();
          // What is withdrawn corrects nothing, so that another correction can take its place.
          await tables.observation.update({
            where: { id: row.id },
            data: { status: 'WITHDRAWN', supersedesId: null },
          });
          return undefined;
        },
      });
      return await loadWritten(context.load.observation, id);
    },
  }),
);
