import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { OperatorRole } from './operator-role.ts';

builder.prismaObject('SpaceOperator', {
  fields: (t) => ({
    role: t.expose('role', { type: OperatorRole }),
    organisation: t.field({
      type: 'Organisation',
      description: 'The organisation.',
      resolve: ({ organisationId }, _args, { load }) => loadReferred(load.organisation, organisationId),
    }),
    space: t.field({
      type: 'Space',
      description: 'The space.',
      resolve: ({ spaceId }, _args, { load }) => loadReferred(load.space, spaceId),
    }),
    period: t.period(),
    sources: t.sources(),
  }),
});
