import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../../partnership/change-partnership.ts';
import { partiesToday } from '../../partnership/keepers.ts';
import { SPACE } from '../../references/foreign.ts';
import { AccessRightInput } from '../access-right-input.ts';
import { allowsTheSame, checkAtWork, newRight, permitOpening } from '../new-right.ts';
import { plansNamed } from '../right-terms.ts';

const GrantAccessRightInput = builder.inputType('GrantAccessRightInput', {
  description: 'A space is opened to the members of another one.',
  fields: (t) => ({
    ...partnershipFields(t),
    right: t.field({ type: AccessRightInput, required: true, description: 'Who may use what, on which terms.' }),
    from: t.date('When the right begins'),
  }),
});

builder.mutationField('grantAccessRight', (t) =>
  t.field({
    type: 'AccessRight',
    nullable: true,
    description:
      'Adds an access right to a partnership that is at work. Only who operates the host may, since it is opened; for a right that holds both ways, only who operates both. Where two organisations open to each other, each grants a right of its own, or they propose and sign one.',
    authScopes: WRITE,
    args: { input: t.arg({ type: GrantAccessRightInput, required: true, description: 'Which right, from when.' }) },
    resolve: async (_root, { input }, context) => {
      const { right: given } = input;
      const sides = { hostSpaceId: given.host, beneficiarySpaceId: given.beneficiary };
      const id = await changePartnership(context, input, {
        mutation: 'grantAccessRight',
        kind: 'RIGHT_GRANTED',
        right: {
          refers: [
            { to: SPACE, key: given.host, path: 'input.right.host' },
            { to: SPACE, key: given.beneficiary, path: 'input.right.beneficiary' },
          ],
          permit: ({ referred }) => permitOpening(context.viewer, { ...sides, isBothWays: given.isBothWays }, referred),
        },
        refers: plansNamed('input.right', given),
        work: async (edit) => {
          const { tables, faults, row, sourceKeys, referred } = edit;
          const right = newRight(faults, 'input.right', given, await partiesToday(tables, row.id), referred);
          await checkAtWork(edit, input.from);
          const where = { partnershipId: row.id, ...sides, lastDay: { gte: fromDay(firstDayOf(input.from)) } };
          const others = await tables.accessRight.findMany({ where });
          if (others.some((other) => allowsTheSame(other, right))) {
            faults.add('input.from', 'OVERLAP', 'such a right holds then already, or later. Amend that one instead.');
          }
          faults.settle();
          const key = newId('acr');
          const period = validity({ validFrom: input.from });
          await tables.accessRight.create({
            data: { id: key, partnershipId: row.id, ...right, ...period, sourceKeys },
          });
          return key;
        },
      });
      return await loadReferred(context.load.accessRight, id);
    },
  }),
);
