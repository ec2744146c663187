import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { builder } from '../../builder.ts';
import { coordinators } from '../coordinators.ts';
import { names } from '../names.ts';
import { NETWORK } from '../network.ts';

registerMutation(builder, NETWORK, 'registerNetwork', {
  says: 'Adds a network. Spaces become its members by `joinNetwork`.',
  input: (t) => ({
    coordinator: t.id({
      description: 'Identifier of the organisation that coordinates it from its founding on; begins with `org_`.',
    }),
  }),
  facts: (input) => {
    const { name, coordinator, foundedOn } = input as typeof input & { name: object; foundedOn?: string | null };
    const coordination = {
      fact: coordinators,
      given: { organisation: coordinator },
      period: { validFrom: foundedOn },
      givenBy: () => 'input.coordinator',
    };
    return [{ fact: names, given: { name } }, ...(coordinator ? [coordination] : [])];
  },
});
