import { dayOf, on } from '@cdw/kernel/as-of.ts';
import { value } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { heldOn } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { spaceFact } from './space.ts';

const OperatorRole = builder.enumType('OperatorRole', {
  description: 'What an organisation is to a space.',
  values: {
    OPERATOR: { description: 'Runs the space.' },
    OWNER: { description: 'Owns the building.' },
    PARTNER: { description: 'Takes part in the space without running it.' },
  } as const,
});

export const operators = spaceFact({
  type: 'SpaceOperator',
  name: 'SpaceOperator',
  noun: 'operator, owner or partner',
  table: 'spaceOperator',
  owner: 'spaceId',
  prefix: 'opr',
  part: 'operators',
  // One organisation runs a space at a time, and the next one takes it over; owners and partners stand side by side.
  holds: {
    groupOf: ({ role, organisationId }) => (role === 'OPERATOR' ? role : `${role} ${organisationId}`),
    isSuccession: ({ role }) => role === 'OPERATOR',
  },
  columns: {
    organisation: ownReference('The organisation.', {
      type: 'Organisation',
      prefix: 'org',
      table: 'organisation',
      loader: 'organisation',
      column: 'organisationId',
      isRequired: true,
    }),
    role: value(OperatorRole, 'What the organisation is to the space.', { isRequired: true }),
  },
  lists: {
    now: ['organisations', 'Who operates, owns or takes part in the space on the day asked for.'],
    history: ['organisationHistory', 'Who operated, owned or took part in the space, the oldest first.'],
  },
  rows: 'operatorsOfSpace',
  end: {
    mutation: 'endOperator',
    kind: 'OPERATOR_ENDED',
    says: 'Ends what an organisation is to a space after a last date. A space without an operator is kept by the agency.',
  },
});

builder.objectField('SpaceOperator', 'space', (t) =>
  t.field({
    type: 'Space',
    description: 'The space.',
    resolve: (operator, _args, { load }) => loadReferred(load.space, operator.spaceId),
  }),
);

builder.objectField('Space', 'operator', (t) =>
  t.field({
    type: 'Organisation',
    nullable: true,
    description: 'Who runs the space on the day asked for; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const day = dayOf(space, args);
      const ties = await load.operatorsOfSpace.load(space.id);
      const operator = heldOn(
        ties.filter(({ role }) => role === 'OPERATOR'),
        day,
      );
      return operator ? on(await loadReferred(load.organisation, operator.organisationId), day) : null;
    },
  }),
);
