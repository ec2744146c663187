import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { changeThing, type Kind } from '@cdw/kernel/writing/change-thing.ts';
import { end, endings } from '@cdw/kernel/writing/succeed.ts';
import { builder } from '../builder.ts';
import { endMemberships } from '../end-memberships.ts';
import type { Network } from '../generated/prisma/client.ts';
import { WRITE } from '../input-fields.ts';
import { LEDGER } from '../ledger.ts';
import type { Recorded, Tables } from '../tables.ts';

const NETWORK: Kind<Tables, Recorded, Network> = {
  ledger: LEDGER,
  type: 'Network',
  prefix: 'net',
  path: 'input.network',
  find: (tables, id) => tables.network.findUnique({ where: { id } }),
  keepers: async () => [],
  who: 'the agency',
};

const DissolveNetworkInput = builder.inputType('DissolveNetworkInput', {
  description: 'A network is dissolved.',
  fields: (t) => ({
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    version: t.version('network'),
    on: t.date('When it is dissolved: the last date on which it exists'),
    sources: t.sources(),
  }),
});

builder.mutationField('dissolveNetwork', (t) =>
  t.field({
    type: 'Network',
    nullable: true,
    description: 'Dissolves a network: its memberships and its coordination end with it. Only the agency may.',
    authScopes: { ...WRITE, agency: true },
    args: { input: t.arg({ type: DissolveNetworkInput, required: true, description: 'Which network, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const target = { ...input, id: input.network };
      const id = await changeThing(NETWORK, context, target, {
        mutation: 'dissolveNetwork',
        input,
        kind: 'DISSOLVED',
        work: async ({ tables, faults, row: network, sourceKeys }) => {
          const lifetime = { ...network, validFrom: network.foundedOn, validThrough: network.dissolvedOn };
          endings(faults, 'input.on', end(lifetime, input.on));
          const { actor } = context.viewer;
          await endMemberships(tables, faults, { networkId: network.id, on: input.on, path: 'input.on', actor });
          const all = [...new Set([...network.sourceKeys, ...sourceKeys])];
          const lastDay = fromDay(lastDayOf(input.on));
          await tables.network.update({
            where: { id: network.id },
            data: { dissolvedOn: input.on, lastDay, sourceKeys: all },
          });
          await tables.networkCoordinator.updateMany({
            where: { networkId: network.id, validThrough: null },
            data: { validThrough: input.on, lastDay },
          });
          return undefined;
        },
      });
      return await loadReferred(context.load.network, id);
    },
  }),
);
