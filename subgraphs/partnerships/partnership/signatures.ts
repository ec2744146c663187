import { builder } from '../builder.ts';
import { Organisation } from '../references/organisation.ts';

builder.prismaObject('PartnershipSignature', {
  fields: (t) => ({
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Who signed, for itself or for the spaces and hubs that it operates.',
      resolve: ({ organisationId: id }) => ({ id }),
    }),
    from: t.expose('validFrom', {
      type: 'PartialDate',
      description: 'From when it agrees that the partnership is at work.',
    }),
    sources: t.sources(),
  }),
});
