import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { bodiesNamed, checkBodies, firstBodies } from '../../body/bodies.ts';
import { BodyInput } from '../../body/body-input.ts';
import { builder } from '../../builder.ts';
import { AmountStatementInput } from '../../money/amount-statement-input.ts';
import { checkAmounts, firstAmounts } from '../../money/amounts.ts';
import { bodies } from '../bodies.ts';
import { budgets } from '../budgets.ts';
import { PROGRAMME } from '../programme.ts';

registerMutation(builder, PROGRAMME, 'registerProgramme', {
  says: 'Adds a programme. Only the agency may, since the bodies that it names come to keep it.',
  input: (t) => ({
    bodies: t.field({
      type: [BodyInput],
      defaultValue: [],
      description: 'Who decides on, funds, organises, coordinates or evaluates it; 20 at most.',
    }),
    budgets: t.field({
      type: [AmountStatementInput],
      defaultValue: [],
      description: 'Its budget, as each source states it; 20 statements at most.',
    }),
  }),
  calledAfter: (input) => (input as object as { readonly title: { readonly fr: string } }).title.fr,
  references: (input) => bodiesNamed(input.bodies),
  check: (faults, input) => {
    checkBodies(faults, input.bodies);
    checkAmounts(faults, 'input.budgets', input.budgets);
  },
  facts: (input) => [...firstBodies(bodies, input.bodies), ...firstAmounts(budgets, input.budgets)],
});
