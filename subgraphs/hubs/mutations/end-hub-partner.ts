import { loadReferred } from '@cdw/kernel/loaders.ts';
import { end, endingColumns, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubPartnerRole } from '../types/hub-partner-role.ts';

const EndHubPartnerInput = builder.inputType('EndHubPartnerInput', {
  description: 'An organisation is no longer what it was to a creative hub.',
  fields: (t) => ({
    ...hubFields(t),
    organisation: t.id({ required: true, description: 'Identifier of the organisation; begins with `org_`.' }),
    role: t.field({ type: HubPartnerRole, required: true, description: 'What the organisation was to the hub.' }),
    through: t.date('The last date on which it is so'),
  }),
});

builder.mutationField('endHubPartner', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description:
      'Ends the part of an organisation in a hub; on the days until then it keeps it. A hub without an operator is kept by the agency.',
    authScopes: WRITE,
    args: {
      input: t.arg({
        type: EndHubPartnerInput,
        required: true,
        description: 'Which organisation, in which role, until when.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'endHubPartner',
        kind: 'PARTNER_ENDED',
        work: async ({ tables, faults, row, sourceKeys }) => {
          const where = { hubId: row.id, organisationId: input.organisation, role: input.role, validThrough: null };
          const open = await tables.hubPartner.findFirst({ where });
          if (!open)
            faults.add(
              'input.organisation',
              'NOT_FOUND',
              'is not that to the hub, or its end is known. Give one of `partnerHistory` without an end.',
            );
          const ended = open ? endings(faults, 'input.through', end(open, input.through)) : [];
          faults.settle();
          for (const ending of ended) {
            const all = [...new Set([...(open?.sourceKeys ?? []), ...sourceKeys])];
            await tables.hubPartner.update({
              where: { id: ending.id },
              data: { ...endingColumns(ending), sourceKeys: all },
            });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
