import { loadReferred } from '@cdw/kernel/loaders.ts';
import { deedsOn, endedBy } from '@cdw/kernel/writing/deeds.ts';
import { endingColumns } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { changeHub } from '../change-hub.ts';
import { hubFields, WRITE } from '../input-fields.ts';
import { withdrawClosed } from '../status.ts';

const WithdrawHubClosingInput = builder.inputType('WithdrawHubClosingInput', {
  description: 'A creative hub is not to close, though that was announced.',
  fields: hubFields,
});

builder.mutationField('withdrawHubClosing', (t) =>
  t.field({
    type: 'CreativeHub',
    nullable: true,
    description:
      'Withdraws a closing that lies ahead: services and links to spaces go on as if it had not been announced. To close on another day, close the hub again afterwards; one that is closed is opened by `reopenHub`.',
    authScopes: WRITE,
    args: { input: t.arg({ type: WithdrawHubClosingInput, required: true, description: 'Which hub.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await changeHub(context, input, {
        mutation: 'withdrawHubClosing',
        kind: 'CLOSING_WITHDRAWN',
        work: async (edit) => {
          const { tables, sourceKeys } = edit;
          await withdrawClosed(edit);
          const [closing] = await deedsOn(tables, 'hubs', edit.row.id, 'statuses');
          for (const { id: status, ...former } of endedBy(closing, 'statuses')) {
            const { sourceKeys: before } = await tables.hubStatusPeriod.findUniqueOrThrow({ where: { id: status } });
            const data = { ...endingColumns(former), sourceKeys: [...new Set([...before, ...sourceKeys])] };
            await tables.hubStatusPeriod.update({ where: { id: status }, data });
          }
          for (const { id: service, until, ...former } of endedBy(closing, 'services')) {
            await tables.hubService.updateMany({
              where: { id: service, validThrough: until },
              data: endingColumns(former),
            });
          }
          for (const { id: link, until, ...former } of endedBy(closing, 'spaces')) {
            await tables.hubSpace.updateMany({ where: { id: link, validThrough: until }, data: endingColumns(former) });
          }
          return undefined;
        },
      });
      return await loadReferred(context.load.creativeHub, id);
    },
  }),
);
