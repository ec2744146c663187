import { fromDay, toDay } from '@cdw/kernel/days.ts';
import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { firstDayOf } from '@cdw/kernel/partial-date.ts';
import { mayHoldOn, validity } from '@cdw/kernel/validity.ts';
import { named } from '@cdw/kernel/writing/existing.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { builder } from '../builder.ts';
import { changeSpace } from '../change-space.ts';
import { spaceFields, WRITE } from '../input-fields.ts';
import { NETWORK } from '../named.ts';
import { PublishedSetting } from '../types/published-setting.ts';

const JoinNetworkInput = builder.inputType('JoinNetworkInput', {
  description: 'A space joins a network.',
  fields: (t) => ({
    ...spaceFields(t),
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    from: t.date('When the membership begins'),
    publishedSetting: t.field({
      type: PublishedSetting,
      description: 'How the network publishes the setting of the space.',
    }),
    note: t.note(),
  }),
});

builder.mutationField('joinNetwork', (t) =>
  t.field({
    type: 'Space',
    nullable: true,
    description: 'Makes a space a member of a network from a date on, on which the network must exist.',
    authScopes: WRITE,
    args: {
      input: t.arg({ type: JoinNetworkInput, required: true, description: 'Which space, which network, from when.' }),
    },
    resolve: async (_root, { input }, context) => {
      const id = await changeSpace(context, input, {
        mutation: 'joinNetwork',
        kind: 'JOINED_NETWORK',
        check: (faults) => checkedText(faults, 'input.note', input.note, NOTE_CHARACTERS_MAX),
        work: async ({ tables, faults, row: space, sourceKeys }, note) => {
          const find = (key: string) => tables.network.findUnique({ where: { id: key } });
          const network = await named(faults, 'input.network', input.network, NETWORK, find);
          const first = fromDay(firstDayOf(input.from));
          if (
            network &&
            !mayHoldOn({ ...network, validFrom: network.foundedOn, validThrough: network.dissolvedOn }, toDay(first))
          ) {
            faults.add(
              'input.from',
              'INVALID',
              'the network does not exist on that day. Give a day between its founding and its end.',
            );
          }
          const where = { spaceId: space.id, networkId: input.network, lastDay: { gte: first } };
          if ((await tables.membership.count({ where })) > 0) {
            faults.add(
              'input.from',
              'OVERLAP',
              'the space is a member then already, or later. Give a later date, or end that membership.',
            );
          }
          faults.settle();
          await tables.membership.create({
            data: {
              id: newId('mbr'),
              spaceId: space.id,
              networkId: input.network,
              isFounding: false,
              publishedSetting: input.publishedSetting ?? null,
              note,
              ...validity({ validFrom: input.from }),
              sourceKeys,
            },
          });
          return undefined;
        },
      });
      return await loadReferred(context.load.space, id);
    },
  }),
);
