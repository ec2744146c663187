import { loadReferred } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { permitOrganisations } from '@cdw/kernel/writing/permission.ts';
import { endingColumns } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../../partnership/change-partnership.ts';
import { operatorsOf } from '../../partnership/keepers.ts';
import { rightOf } from '../new-right.ts';
import { cut } from '../right-ending.ts';

const EndAccessRightInput = builder.inputType('EndAccessRightInput', {
  description: 'An access right ends, without a successor.',
  fields: (t) => ({
    ...partnershipFields(t),
    accessRight: t.id({ required: true, description: 'Identifier of the right; begins with `acr_`.' }),
    through: t.date('The last date on which it holds'),
  }),
});

builder.mutationField('endAccessRight', (t) =>
  t.field({
    type: 'AccessRight',
    nullable: true,
    description:
      'Ends an access right; on the days until then it holds as before. Who operates either of its spaces may. One that has not begun by then never does.',
    authScopes: WRITE,
    args: { input: t.arg({ type: EndAccessRightInput, required: true, description: 'Which right, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changePartnership(context, input, {
        mutation: 'endAccessRight',
        kind: 'RIGHT_ENDED',
        right: {
          permit: async (at) => {
            const { hostSpaceId, beneficiarySpaceId } = await rightOf(at, input.accessRight);
            const operators = [hostSpaceId, beneficiarySpaceId].flatMap((space) => operatorsOf(space, at.referred));
            permitOrganisations(context.viewer, operators, 'an organisation that operates one of its two spaces');
          },
        },
        work: async (edit) => {
          const { tables, faults, sourceKeys } = edit;
          const right = await rightOf(edit, input.accessRight);
          const ended = cut([right], input.through, lastDayOf(input.through));
          if (ended.length === 0) {
            faults.add('input.through', 'ALREADY_ENDED', `it ends by then already, in ${right.validThrough}.`);
          }
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...right.sourceKeys, ...sourceKeys])];
            await tables.accessRight.update({
              where: { id: ending.id },
              data: { ...endingColumns(ending), sourceKeys: all },
            });
          }
          return right.id;
        },
      });
      return await loadReferred(context.load.accessRight, id);
    },
  }),
);
