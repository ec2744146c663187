import { note } from '@cdw/kernel/facts/columns.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { builder } from '../builder.ts';
import { organisationFact } from './organisation.ts';

organisationFact({
  type: 'Affiliation',
  name: 'Affiliation',
  noun: 'affiliation',
  table: 'affiliation',
  owner: 'organisationId',
  prefix: 'aff',
  part: 'territory',
  holds: ['municipalityNis', 'provinceNis'],
  columns: {
    municipality: ownReference('The affiliated municipality; null where a whole province is.', {
      type: 'Municipality',
      table: 'municipality',
      loader: 'municipality',
      column: 'municipalityNis',
      missing: (nis) => `no Walloon municipality has the code ${nis}. Look it up by \`municipalities\`.`,
    }),
    province: ownReference('The province that is affiliated as a whole; null where a municipality is.', {
      type: 'Province',
      table: 'province',
      loader: 'province',
      column: 'provinceNis',
      missing: (nis) => `no Walloon province has the code ${nis}. Look it up by \`provinces\`.`,
    }),
    note: note('this affiliation'),
  },
  complete: (row, { faults, path }) => {
    if (Boolean(row.municipalityNis) === Boolean(row.provinceNis)) {
      faults.add(
        path,
        'INVALID',
        'names not exactly one of `municipality` and `province`. Give one, without the other.',
      );
    }
    return row;
  },
  period: 'When the affiliation holds, or held.',
  lists: {
    now: ['territory', 'The municipalities and provinces affiliated on the day asked for, as far as sources tell.'],
    history: ['territoryHistory', 'All affiliations, past ones too, the oldest first.'],
  },
  rows: 'territoryOfOrganisation',
  begin: {
    mutation: 'addAffiliation',
    kind: 'AFFILIATION_ADDED',
    says: 'Adds a municipality, or a province as a whole, to the territory of an organisation from a date on.',
    from: 'When it is affiliated',
  },
  end: {
    mutation: 'endAffiliation',
    kind: 'AFFILIATION_ENDED',
    says: 'Ends the affiliation of a municipality or a province; it belongs to the territory until then.',
  },
});

builder.objectField('Affiliation', 'organisation', (t) =>
  t.field({
    type: 'Organisation',
    description: 'The organisation, mostly an intercommunale.',
    resolve: (affiliation, _args, { load }) => loadReferred(load.organisation, affiliation.organisationId),
  }),
);
