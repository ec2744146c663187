import { beginFact } from '@cdw/kernel/facts/change-fact.ts';
import { referencesOf } from '@cdw/kernel/facts/define-fact.ts';
import { PARTNERSHIP, partnershipMutation } from '../../partnership/partnership.ts';
import { SPACE } from '../../references/foreign.ts';
import { AccessRightInput } from '../access-right-input.ts';
import { permitOpening } from '../opening.ts';
import { ANSWERS_RIGHT, checkAtWork } from '../right-of.ts';
import { rights } from '../rights.ts';

partnershipMutation('grantAccessRight', {
  kind: 'RIGHT_GRANTED',
  says: 'Adds an access right to a partnership that is at work. Only who operates the host may, since it is opened; for a right that holds both ways, only who operates both. Where two organisations open to each other, each grants a right of its own, or they propose and sign one.',
  answers: ANSWERS_RIGHT,
  input: (t) => ({
    right: t.field({ type: AccessRightInput, required: true, description: 'Who may use what, on which terms.' }),
    from: t.date('When the right begins'),
  }),
  references: ({ right }) => referencesOf(rights.columns, right, 'input.right'),
  right: ({ right: { host: hostSpaceId, beneficiary: beneficiarySpaceId, isBothWays } }, viewer) => ({
    refers: [hostSpaceId, beneficiarySpaceId].map((key) => ({ to: SPACE, key })),
    permit: ({ referred }) => permitOpening(viewer, { hostSpaceId, beneficiarySpaceId, isBothWays }, referred),
  }),
  work: async (edit, { right, from }) => {
    await checkAtWork(edit, from);
    const at = { columns: 'input.right', from: 'input.from' };
    return await beginFact(PARTNERSHIP, rights, edit, right, { validFrom: from }, at);
  },
});
