import { toDay } from '@cdw/kernel/days.ts';
import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { inputOf, referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { PARTNERSHIP, partnershipMutation } from '../../partnership/partnership.ts';
import type { GivenTerms } from '../access-right-input.ts';
import { permitOpening } from '../opening.ts';
import { ANSWERS_RIGHT, checkAtWork, rightOf } from '../right-of.ts';
import { rights } from '../rights.ts';
import { termsColumns } from '../terms.ts';

type Given = GivenTerms & { readonly accessRight: string; readonly from: string };

partnershipMutation('amendAccessRight', {
  kind: 'RIGHT_AMENDED',
  says: 'Ends an access right, and begins one between the same spaces that allows something else: it is answered. What it allows is given whole, not only what changes. Only who operates each space that it opens may. An amendment that does not come is taken back by `withdrawAccessRight`: the right before it goes on.',
  answers: ANSWERS_RIGHT,
  input: (t) => ({
    accessRight: t.id({ required: true, description: 'Identifier of the right; begins with `acr_`.' }),
    from: t.date('When it allows what is given here; the present right ends before'),
    ...inputOf(termsColumns, t as never, true),
  }),
  references: (input) => referencesOf(termsColumns, input),
  right: (input, viewer) => ({
    permit: async (at) => {
      const { accessRight, isBothWays } = input as unknown as Given;
      permitOpening(viewer, { ...(await rightOf(at, accessRight)), isBothWays }, at.referred);
    },
  }),
  work: async (edit, input) => {
    const { accessRight, from, ...terms } = input as unknown as Given;
    const right = await rightOf(edit, accessRight);
    await checkAtWork(edit, from);
    if (toDay(right.lastDay) < firstDayOf(from)) {
      edit.faults.add('input.accessRight', 'ALREADY_ENDED', 'does not hold any more. Grant a new one.');
    }
    const { hostSpaceId: host, beneficiarySpaceId: beneficiary, lineId } = right;
    const given = { ...terms, host, beneficiary, lineId };
    return await beginFact(PARTNERSHIP, rights, edit, given, { validFrom: from });
  },
});
