import { fromDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedName, checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { HubServiceKind } from '../types/hub-service-kind.ts';

const OfferHubServiceInput = builder.inputType('OfferHubServiceInput', {
  description: 'A creative hub offers a service.',
  fields: (t) => ({
    ...hubFields(t),
    kind: t.field({ type: HubServiceKind, required: true, description: 'What sort of service it is.' }),
    name: t.localized('What the service is called; 200 characters at most.'),
    from: t.date('When it is on offer'),
    note: t.note(),
  }),
});

builder.mutationField('offerHubService', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description: 'Puts a service of a hub on offer from a date on.',
    authScopes: WRITE,
    args: { input: t.arg({ type: OfferHubServiceInput, required: true, description: 'What is offered, from when.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'offerHubService',
        kind: 'SERVICE_OFFERED',
        check: (faults) => ({
          ...checkedName(faults, 'input.name', input.name),
          note: checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        }),
        work: async ({ tables, faults, row, sourceKeys }, service) => {
          const where = { hubId: row.id, nameFr: service.nameFr, lastDay: { gte: fromDay(firstDayOf(input.from)) } };
          if ((await tables.hubService.count({ where })) > 0) {
            faults.add(
              'input.from',
              'OVERLAP',
              'a service of that name is on offer then already, or later. Withdraw it before.',
            );
          }
          faults.settle();
          const columns = { kind: input.kind, ...service, ...validity({ validFrom: input.from }), sourceKeys };
          await tables.hubService.create({ data: { id: newId('hsv'), hubId: row.id, ...columns } });
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
