import { builder } from '../builder.ts';
import { BodyRole } from './body-role.ts';
import { Organisation } from './organisation.ts';

builder.prismaObject('ProgrammeBody', {
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'The organisation.',
      resolve: ({ organisationId: id }) => ({ id }),
    }),
    role: t.expose('role', { type: BodyRole }),
    office: t.exposeString('office', { nullable: true }),
    sources: t.sources(),
  }),
});
