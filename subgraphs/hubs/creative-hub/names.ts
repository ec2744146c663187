import { dayOf } from '@cdw/kernel/as-of.ts';
import { FIRST_DAY, fromDay, toDay, today } from '@cdw/kernel/days.ts';
import { localized, note, value } from '@cdw/kernel/facts/columns.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { HubName } from '../generated/prisma/client.ts';
import { hubFact } from './creative-hub.ts';

export const names = hubFact({
  type: 'HubName',
  name: 'HubName',
  noun: 'name',
  table: 'hubName',
  owner: 'hubId',
  prefix: 'nam',
  part: 'names',
  holds: 'ONE',
  isKept: true,
  columns: {
    name: localized('The name.', { isRequired: true }),
    isFormer: {
      ...value('Boolean', 'True for a name that the hub no longer has, though no source tells when it was given up.', {
        isRequired: true,
      }),
      initial: false,
      output: undefined,
    },
    note: note('this name'),
  },
  complete: (row, { period, faults, path }) => {
    if (row.isFormer && period.validFrom && !period.validThrough) {
      faults.add(
        `${path}.isFormer`,
        'INVALID',
        'a former name of which the beginning is known needs its end too. Give it, or leave both out.',
      );
    }
    return row;
  },
  // Of a former name nobody tells until when the hub had it: the present one is answered on every day.
  days: ({ isFormer }, { period }) =>
    isFormer && !period.validThrough ? { firstDay: fromDay(FIRST_DAY), lastDay: fromDay(FIRST_DAY) } : undefined,
  period: 'When the hub had the name.',
  fields: (t) => ({
    isFormer: t.boolean({
      description: 'True for a name that the hub no longer has, even where no source tells when it changed.',
      resolve: (row) => isFormer(row as never),
    }),
  }),
  lists: { history: ['nameHistory', 'All names that the hub has had, the oldest first.'] },
  rows: 'namesOfHub',
  begin: {
    mutation: 'renameHub',
    kind: 'RENAMED',
    says: 'Renames a hub from a date on; on the days before it keeps the name that it had.',
    from: 'When the new name begins; the present one ends on the eve',
  },
});

const isFormer = (name: HubName): boolean => name.isFormer || toDay(name.lastDay) < today();

builder.objectField('CreativeHub', 'name', (t) =>
  t.string({
    description:
      'The name of the hub on the day asked for, in the language asked for where it is known, else in French. Where no source tells when a former name was given up, the present one is answered; see `nameHistory`.',
    args: { lang: t.arg.language(), asOf: t.arg.asOf() },
    resolve: async (hub, args, { load }) => {
      const name = nearestTo(await load.namesOfHub.load(hub.id), dayOf(hub, args));
      return name ? inLanguage(name, 'name', args.lang) : hub.slug;
    },
  }),
);
