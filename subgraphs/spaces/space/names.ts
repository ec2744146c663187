import { dayOf } from '@cdw/kernel/as-of.ts';
import { localized, note } from '@cdw/kernel/facts/columns.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { spaceFact } from './space.ts';

export const names = spaceFact({
  type: 'SpaceName',
  name: 'SpaceName',
  noun: 'name',
  table: 'spaceName',
  owner: 'spaceId',
  prefix: 'nam',
  part: 'names',
  holds: 'ONE',
  isKept: true,
  columns: {
    name: localized('The name.', { isRequired: true }),
    note: note('this name'),
  },
  period: 'When the space had the name.',
  lists: { history: ['nameHistory', 'All names that the space has had, the oldest first.'] },
  rows: 'namesOfSpace',
  begin: {
    mutation: 'renameSpace',
    kind: 'RENAMED',
    says: 'Renames a space from a date on; on the days before it keeps the name that it had.',
    from: 'When the new name begins; the present one ends on the eve',
  },
});

builder.objectField('Space', 'name', (t) =>
  t.string({
    description:
      'The name of the space on the day asked for, in the language asked for where it is known, else in French. Before its first known name that one, after its last that.',
    args: { lang: t.arg.language(), asOf: t.arg.asOf() },
    resolve: async (space, args, { load }) => {
      const name = nearestTo(await load.namesOfSpace.load(space.id), dayOf(space, args));
      return name ? inLanguage(name, 'name', args.lang) : space.slug;
    },
  }),
);
