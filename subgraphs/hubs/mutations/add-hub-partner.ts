import { fromDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { ORGANISATION } from '../foreign.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubPartnerRole } from '../types/hub-partner-role.ts';

const AddHubPartnerInput = builder.inputType('AddHubPartnerInput', {
  description: 'An organisation runs, houses or takes part in a creative hub.',
  fields: (t) => ({
    ...hubFields(t),
    organisation: t.id({ required: true, description: 'Identifier of the organisation; begins with `org_`.' }),
    role: t.field({ type: HubPartnerRole, required: true, description: 'What the organisation is to the hub.' }),
    from: t.date('When it is that'),
    note: t.note(),
  }),
});

builder.mutationField('addHubPartner', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Adds a partner to a hub from a date on. An OPERATOR may change the hub from then on.',
    authScopes: WRITE,
    args: {
      input: t.arg({
        type: AddHubPartnerInput,
        required: true,
        description: 'Which organisation, in which role, from when.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'addHubPartner',
        kind: 'PARTNER_ADDED',
        refers: [{ to: ORGANISATION, key: input.organisation, path: 'input.organisation' }],
        check: (faults) => checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        work: async ({ tables, faults, row, sourceKeys }, note) => {
          const partner = { hubId: row.id, organisationId: input.organisation, role: input.role };
          const where = { ...partner, lastDay: { gte: fromDay(firstDayOf(input.from)) } };
          if ((await tables.hubPartner.count({ where })) > 0) {
            faults.add(
              'input.from',
              'OVERLAP',
              'it is that to the hub then already, or later. Give a later date, or end that.',
            );
          }
          faults.settle();
          const period = validity({ validFrom: input.from });
          await tables.hubPartner.create({ data: { id: newId('hpa'), ...partner, note, ...period, sourceKeys } });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
