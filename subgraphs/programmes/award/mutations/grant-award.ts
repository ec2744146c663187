import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { byKeepers } from '@cdw/kernel/writing/change-thing.ts';
import type { Right, WriteContext } from '@cdw/kernel/writing/written.ts';
import { builder } from '../../builder.ts';
import { CALL } from '../../call/call.ts';
import { beneficiaryNamed, runningBeneficiary } from '../../references/foreign.ts';
import type { Tables } from '../../tables.ts';
import { AWARD } from '../award.ts';
import { refuseBeneficiary } from '../permit.ts';

type Named = { readonly call: string; readonly beneficiary: string };
const namedBy = (input: object): Named => input as Named;

registerMutation(builder, AWARD, 'grantAward', {
  kind: 'GRANTED',
  says: 'Grants an award, between the floor and the ceiling of the call and within what is left of its envelope, as far as they are known. The agency may, and who organises, funds or coordinates the call or its programme, but not who runs the beneficiary.',
  input: (t) => ({ awardedOn: t.date('When it is granted or announced') }),
  calledAfter: async (input, referred, tables) => {
    const { call: id, beneficiary } = namedBy(input);
    const call = await (tables as Tables).call.findUniqueOrThrow({ where: { id } });
    return `${call.slug} ${referred.dataOf(beneficiary)?.slug ?? ''}`;
  },
  without: ['awardedOn'],
  right: (input, context: WriteContext<Tables>): Right<Tables> => {
    const { call, beneficiary } = namedBy(input);
    return byKeepers(CALL, context, call, {
      refers: [beneficiaryNamed(beneficiary)],
      permit: ({ referred }) => refuseBeneficiary(context.viewer, beneficiary, referred),
    });
  },
  concerns: (input, permitted, referred) => {
    const { keepers } = permitted as { readonly keepers: readonly string[] };
    return [...keepers, ...runningBeneficiary(namedBy(input).beneficiary, referred)];
  },
  facts: () => [],
});
