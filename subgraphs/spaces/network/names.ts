import { dayOf } from '@cdw/kernel/as-of.ts';
import { localized, note } from '@cdw/kernel/facts/columns.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { networkFact } from './network.ts';

export const names = networkFact({
  type: 'NetworkName',
  name: 'NetworkName',
  noun: 'name',
  table: 'networkName',
  owner: 'networkId',
  prefix: 'nam',
  part: 'names',
  holds: 'ONE',
  isKept: true,
  columns: {
    name: localized('The name.', { isRequired: true }),
    note: note('this name'),
  },
  period: 'When the network had the name.',
  lists: { history: ['nameHistory', 'All names that the network has had, the oldest first.'] },
  rows: 'namesOfNetwork',
  begin: {
    mutation: 'renameNetwork',
    kind: 'RENAMED',
    says: 'Renames a network from a date on; on the days before it keeps the name that it had.',
    from: 'When the new name begins; the present one ends on the eve',
  },
});

builder.objectField('Network', 'name', (t) =>
  t.string({
    description:
      'The name of the network on the day asked for. In the language asked for where it is known, else in French.',
    args: { lang: t.arg.language(), asOf: t.arg.asOf() },
    resolve: async (network, args, { load }) => {
      const name = nearestTo(await load.namesOfNetwork.load(network.id), dayOf(network, args));
      return name ? inLanguage(name, 'name', args.lang) : network.slug;
    },
  }),
);
