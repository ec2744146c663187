import { referredFrom } from '@cdw/kernel/as-of.ts';
import { builder } from '../builder.ts';
import { OperatorRole } from './operator-role.ts';

builder.prismaObject('SpaceOperator', {
  fields: (t) => ({
    role: t.expose('role', { type: OperatorRole }),
    organisation: t.field({
      type: 'Organisation',
      description: 'The organisation.',
      resolve: (operator, _args, { load }) => referredFrom(operator, load.organisation, operator.organisationId),
    }),
    space: t.field({
      type: 'Space',
      description: 'The space.',
      resolve: (operator, _args, { load }) => referredFrom(operator, load.space, operator.spaceId),
    }),
    period: t.period(),
    sources: t.sources(),
  }),
});
