import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';
import { BodyRole } from './body-role.ts';

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
