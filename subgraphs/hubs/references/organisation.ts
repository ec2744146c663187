import { dayOf } from '@cdw/kernel/as-of.ts';
import { datedEntity } from '@cdw/kernel/dated-entity.ts';
import { holding } from '@cdw/kernel/holding.ts';
import { builder } from '../builder.ts';

export const Organisation = builder.objectRef<{ id: string }>('Organisation').implement({
  description: 'A body that operates, owns, partners, funds or coordinates.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque identifier; begins with `org_`.' }),
    hubLinks: t.field({
      type: ['HubPartner'],
      nullable: true,
      description: 'What the organisation is to creative hubs on the day asked for.',
      args: { asOf: t.arg.asOf() },
      resolve: async (organisation, args, { load }) =>
        holding(await load.hubsOfOrganisation.load(organisation.id), dayOf(organisation, args)),
    }),
  }),
});

datedEntity(builder, Organisation, 'id');
