import { fromDay } from '@cdw/kernel/days.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { lastDayOf } from '@cdw/kernel/partial-date.ts';
import { tableOf } from '@cdw/kernel/writing/ledger.ts';
import { keepSources } from '@cdw/kernel/writing/sources.ts';
import { end, endings } from '@cdw/kernel/writing/succeed.ts';
import { raiseVersion } from '@cdw/kernel/writing/version.ts';
import { builder } from '../builder.ts';
import { endMemberships } from '../end-memberships.ts';
import { existing } from '../existing.ts';
import { fromField, sourcesField, versionField, WRITE } from '../input-fields.ts';
import { recorded } from '../recorded.ts';
import { written } from '../written.ts';

const DissolveNetworkInput = builder.inputType('DissolveNetworkInput', {
  description: 'A network is dissolved.',
  fields: (t) => ({
    network: t.id({ required: true, description: 'Identifier of the network; begins with `net_`.' }),
    version: versionField(t, 'network'),
    on: fromField(t, 'When it is dissolved: the last date on which it exists'),
    sources: sourcesField(t),
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
      const { actor } = context.viewer;
      const id = await written(context, 'dissolveNetwork', input, async (tables, faults) => {
        const sourceKeys = await keepSources(tables, 'spaces', input.sources, faults);
        const find = (key: string) => tables.network.findUnique({ where: { id: key } });
        const network = await existing(faults, 'input.network', input.network, 'net', find);
        await recorded(tables, { type: 'Network', id: network.id, kind: 'DISSOLVED', actor }, async () => {
          await raiseVersion(tables, tableOf('spaces', 'Network'), network.id, input.version);
          const lifetime = { ...network, validFrom: network.foundedOn, validThrough: network.dissolvedOn };
          endings(faults, 'input.on', end(lifetime, input.on));
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
        });
        return network.id;
      });
      return await loadReferred(context.load.network, id);
    },
  }),
);
