import { registerMutation } from '@cdw/kernel/facts/register-mutation.ts';
import { builder } from '../../builder.ts';
import { names } from '../names.ts';
import { ORGANISATION } from '../organisation.ts';
import { seats } from '../seats.ts';

registerMutation(builder, ORGANISATION, 'registerOrganisation', {
  says: 'Adds an organisation, which from then on keeps what is recorded of it.',
  input: (t) => ({
    longName: t.string({ description: 'The name written out, where the name itself is an abbreviation.' }),
    seatStreet: t.string({ description: 'Street and house number of its seat.' }),
    seatPostalCode: t.field({ type: 'PostalCode', description: 'Postal code of its seat in Belgium.' }),
    seatMunicipality: t.field({ type: 'NIS', description: 'REFNIS code of the Walloon municipality of its seat.' }),
    seatPlace: t.string({
      description: 'The place of a seat outside Wallonia (`1030 Schaerbeek`, `59000 Lille`), with `seatCountry`.',
    }),
    seatCountry: t.string({ description: 'The country of `seatPlace`, by its code of two letters (`BE`, `FR`).' }),
  }),
  facts: (input) => {
    const { name, longName } = input as typeof input & { name: object };
    const seat = {
      street: input.seatStreet,
      postalCode: input.seatPostalCode,
      municipality: input.seatMunicipality,
      place: input.seatPlace,
      country: input.seatCountry,
    };
    const hasSeat = Object.values(seat).some((given) => given !== null && given !== undefined);
    return [
      { fact: names, given: { name, longName } },
      ...(hasSeat ? [{ fact: seats, given: seat, path: 'input.seat', givenBy: seatField }] : []),
    ];
  },
});

/** `input.seat.place` was given as `input.seatPlace`. */
const seatField = (path: string): string =>
  path.replace(/\.(\w)(\w*)$/, (_all, first, rest) => `${first.toUpperCase()}${rest}`);
