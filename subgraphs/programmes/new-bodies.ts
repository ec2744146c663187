import { NAME_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import type { Reference } from '@cdw/kernel/writing/references.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { BODIES_PER_WRITE_MAX } from './limits.ts';
import { checkLength } from './money/checked-figures.ts';
import { ORGANISATION } from './references/foreign.ts';
import type { BodyInput } from './types/body-input.ts';

type Given = typeof BodyInput.$inferInput;

/** What has to be there of the bodies that an input names. */
export const bodiesNamed = (given: readonly Given[]): Reference[] =>
  given.map(({ organisation: key }, place) => ({ to: ORGANISATION, key, path: `input.bodies.${place}.organisation` }));

/** The columns of the bodies of a new programme or call. */
export function newBodies(faults: Faults, given: readonly Given[]) {
  checkLength(faults, 'input.bodies', given, BODIES_PER_WRITE_MAX);
  return given.map(({ organisation, role, office }, place) => {
    const path = `input.bodies.${place}`;
    const like = (other: Given): boolean => other.organisation === organisation && other.role === role;
    if (given.findIndex(like) < place) faults.add(path, 'INVALID', `names ${organisation} as ${role} a second time.`);
    return {
      id: newId('bod'),
      organisationId: organisation,
      role,
      office: checkedText(faults, `${path}.office`, office, NAME_CHARACTERS_MAX),
      position: place + 1,
    };
  });
}
