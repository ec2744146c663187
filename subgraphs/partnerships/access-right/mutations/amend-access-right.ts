import { loadReferred } from '@cdw/kernel/loaders.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { endingColumns, endings, succeed } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../../builder.ts';
import { partnershipFields, WRITE } from '../../input-fields.ts';
import { changePartnership } from '../../partnership/change-partnership.ts';
import { termsFields } from '../access-right-input.ts';
import { checkAtWork, permitOpening, rightOf } from '../new-right.ts';
import { checkedTerms, checkPlans, plansNamed } from '../right-terms.ts';

const AmendAccessRightInput = builder.inputType('AmendAccessRightInput', {
  description:
    'An access right gets other terms, facilities, limits or plans. What it allows is given whole, not only what changes.',
  fields: (t) => ({
    ...partnershipFields(t),
    accessRight: t.id({ required: true, description: 'Identifier of the right; begins with `acr_`.' }),
    from: t.date('When it allows what is given here; the present right ends before'),
    ...termsFields(t),
  }),
});

builder.mutationField('amendAccessRight', (t) =>
  t.field({
    type: 'AccessRight',
    nullable: true,
    description:
      'Ends an access right, and begins one between the same spaces that allows something else: it is answered. Only who operates each space that it opens may.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: AmendAccessRightInput, required: true, description: 'Which right, and what it allows.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { viewer } = context;
      const sidesOf = async (at: Parameters<typeof rightOf>[0]) => ({
        ...(await rightOf(at, input.accessRight)),
        isBothWays: input.isBothWays,
      });
      const id = await changePartnership(context, input, {
        mutation: 'amendAccessRight',
        kind: 'RIGHT_AMENDED',
        right: { permit: async (at) => permitOpening(viewer, await sidesOf(at), at.referred) },
        refers: plansNamed('input', input),
        check: (faults) => checkedTerms(faults, 'input', input),
        work: async (edit, terms) => {
          const { tables, faults, row, sourceKeys, referred } = edit;
          const right = await rightOf(edit, input.accessRight);
          const sides = { ...right, isBothWays: input.isBothWays };
          checkPlans(faults, 'input', input, sides, referred);
          await checkAtWork(edit, input.from);
          const outcome = succeed([right], input.from);
          const ended = endings(faults, 'input.from', outcome);
          if (!outcome.fault && ended.length === 0)
            faults.add('input.accessRight', 'ALREADY_ENDED', 'does not hold any more. Grant a new one.');
          faults.settle();
          for (const ending of ended) {
            await tables.accessRight.update({ where: { id: ending.id }, data: endingColumns(ending) });
          }
          const key = newId('acr');
          const { hostSpaceId, beneficiarySpaceId } = right;
          const of = { partnershipId: row.id, hostSpaceId, beneficiarySpaceId, ...validity({ validFrom: input.from }) };
          await tables.accessRight.create({ data: { id: key, ...of, ...terms, sourceKeys } });
          return key;
        },
      });
      return await loadReferred(context.load.accessRight, id);
    },
  }),
);
