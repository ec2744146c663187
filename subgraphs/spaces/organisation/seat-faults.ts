import type { Row } from '@cdw/kernel/facts/columns.ts';
import type { FaultCode } from '@cdw/kernel/writing/faults.ts';

type SeatFault = { readonly column: string; readonly code: FaultCode; readonly message: string };

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

export const countryFault = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) && countries.of(code)
    ? undefined
    : 'is not the code of a country. Give its two capital letters (ISO 3166-1), as "BE" or "FR".';

/** What is wrong with a seat: it is a Walloon municipality, or a place of free text with its country. */
export function seatFaults({ municipalityNis, place, country, postalCode }: Row): SeatFault[] {
  const faults: SeatFault[] = [];
  if (municipalityNis && (place || country)) {
    const message = 'is given beside the municipality. Give one of them: a place is for seats outside Wallonia.';
    faults.push({ column: place ? 'place' : 'country', code: 'INVALID', message });
  } else if (!municipalityNis && !place) {
    const message = 'is missing: give the Walloon municipality, or for a seat outside Wallonia its place and country.';
    faults.push({ column: 'municipality', code: 'MISSING', message });
  } else if (place && !country) {
    const message = 'is missing: a place needs its country, as "BE" or "FR".';
    faults.push({ column: 'country', code: 'MISSING', message });
  }
  if (postalCode && country && country !== 'BE') {
    const message = 'is the Belgian postal code only. Write that of another country before the place: "59000 Lille".';
    faults.push({ column: 'postalCode', code: 'INVALID', message });
  }
  return faults;
}
