import { type AsOf, dayOf } from '@cdw/kernel/as-of.ts';
import { note, text, value } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { ownReference } from '@cdw/kernel/facts/own-reference.ts';
import { loadReferred } from '@cdw/kernel/loaders.ts';
import { nearestTo } from '@cdw/kernel/validity.ts';
import { builder } from '../builder.ts';
import type { Organisation, OrganisationSeat } from '../generated/prisma/client.ts';
import type { Loaders } from '../loaders.ts';
import { organisationFact } from './organisation.ts';
import { countryFault, seatFaults } from './seat-faults.ts';

export const seats = organisationFact({
  type: 'OrganisationSeat',
  name: 'OrganisationSeat',
  noun: 'seat',
  table: 'organisationSeat',
  owner: 'organisationId',
  prefix: 'sea',
  part: 'seats',
  holds: 'ONE',
  columns: {
    street: text('Street and house number of the seat; null where no source tells.'),
    postalCode: value('PostalCode', 'Postal code of a seat in Belgium; null where no source tells.'),
    municipality: ownReference('The Walloon municipality of the seat; null where the seat lies elsewhere.', {
      type: 'Municipality',
      table: 'municipality',
      loader: 'municipality',
      column: 'municipalityNis',
      missing: (nis) =>
        `no Walloon municipality has the code ${nis}. A seat outside Wallonia is given as a place, with its country.`,
    }),
    place: text(
      'The place of a seat outside Wallonia, as an address names it (`1030 Schaerbeek`, `59000 Lille`); null for a seat in Wallonia.',
    ),
    country: value('String', 'The country of `place`, by its code of two letters (ISO 3166-1: `BE`, `FR`).', {
      fault: countryFault,
    }),
    note: note('this seat'),
  },
  complete: (row, { faults, path }: Draft) => {
    for (const { column, code, message } of seatFaults(row)) faults.add(`${path}.${column}`, code, message);
    return row;
  },
  period: 'When the organisation has, or had, its seat there.',
  lists: { history: ['seatHistory', 'All seats that the organisation has had, the oldest first.'] },
  rows: 'seatsOfOrganisation',
  begin: {
    mutation: 'moveOrganisation',
    kind: 'MOVED',
    says: 'Moves the seat of an organisation from a date on; on the days before it stays where it was. Either `municipality`, or `place` and `country` are given.',
    from: 'When the seat is there; the present one ends on the eve',
  },
});

/** The seat of an organisation on a day, else the nearest known. */
async function seatOf(organisation: Organisation, asOf: AsOf, load: Loaders): Promise<OrganisationSeat | null> {
  return nearestTo(await load.seatsOfOrganisation.load(organisation.id), dayOf(organisation, asOf)) ?? null;
}

builder.objectFields('Organisation', (t) => ({
  seat: t.field({
    type: 'OrganisationSeat',
    nullable: true,
    description: 'The seat on the day asked for, else the nearest known; null where no source tells.',
    args: { asOf: t.arg.asOf() },
    resolve: (organisation, args, { load }) => seatOf(organisation, args, load),
  }),
  seatStreet: t.string({
    nullable: true,
    description: 'Street and house number of the seat.',
    resolve: async (organisation, _args, { load }) => (await seatOf(organisation, {}, load))?.street ?? null,
  }),
  seatPostalCode: t.field({
    type: 'PostalCode',
    nullable: true,
    description: 'Postal code of the seat.',
    resolve: async (organisation, _args, { load }) => (await seatOf(organisation, {}, load))?.postalCode ?? null,
  }),
  seatMunicipality: t.field({
    type: 'Municipality',
    nullable: true,
    description:
      'The municipality of the seat; null where no source tells, or where it lies outside Wallonia: see `seat`.',
    resolve: async (organisation, _args, { load }) => {
      const seat = await seatOf(organisation, {}, load);
      return seat && loadReferred(load.municipality, seat.municipalityNis);
    },
  }),
}));
