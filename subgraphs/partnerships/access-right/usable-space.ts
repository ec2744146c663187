import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { Space } from '../references/space.ts';
import type { Passage } from './passages.ts';

export const UsableSpace = builder.objectRef<Passage>('UsableSpace');

UsableSpace.implement({
  description: 'That the members of one space may use another one, by an access right followed in one direction.',
  fields: (t) => ({
    space: t.field({
      type: Space,
      nullable: true,
      description: 'The space that may be used.',
      resolve: ({ spaceId, accessRight }) => on({ id: spaceId }, dayOf(accessRight)),
    }),
    membersOf: t.field({
      type: Space,
      nullable: true,
      description: 'The space whose members may use it.',
      resolve: ({ membersOfId, accessRight }) => on({ id: membersOfId }, dayOf(accessRight)),
    }),
    accessRight: t.field({
      type: 'AccessRight',
      description: 'The right that says so, with its terms, limits and sources.',
      resolve: ({ accessRight }) => accessRight,
    }),
    isReverse: t.exposeBoolean('isReverse', {
      description:
        "False where members of the right's beneficiary use its host; true where, by a right that holds both ways, members of the host use the beneficiary's space.",
    }),
  }),
});
