import { dayOf } from '@cdw/kernel/as-of.ts';
import { localized, note, text } from '@cdw/kernel/facts/columns.ts';
import { inLanguage } from '@cdw/kernel/language.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import { organisationFact } from './organisation.ts';

export const names = organisationFact({
  type: 'OrganisationName',
  name: 'OrganisationName',
  noun: 'name',
  table: 'organisationName',
  owner: 'organisationId',
  prefix: 'nam',
  part: 'names',
  holds: 'ONE',
  isKept: true,
  columns: {
    name: localized('The name.', { isRequired: true }),
    longName: text('The name written out, where the name itself is an abbreviation.'),
    note: note('this name'),
  },
  period: 'When the organisation had the name.',
  lists: { history: ['nameHistory', 'All names that the organisation has had, the oldest first.'] },
  rows: 'namesOfOrganisation',
  begin: {
    mutation: 'renameOrganisation',
    kind: 'RENAMED',
    says: 'Renames an organisation from a date on; on the days before it keeps the name that it had.',
    from: 'When the new name begins; the present one ends on the eve',
  },
});

builder.objectField('Organisation', 'name', (t) =>
  t.string({
    description:
      'The name of the organisation on the day asked for. In the language asked for where it is known, else in French.',
    args: { lang: t.arg.language(), asOf: t.arg.asOf() },
    resolve: async (organisation, args, { load }) => {
      const name = nearestTo(await load.namesOfOrganisation.load(organisation.id), dayOf(organisation, args));
      return name ? inLanguage(name, 'name', args.lang) : organisation.slug;
    },
  }),
);
