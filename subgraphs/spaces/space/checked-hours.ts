import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';
import { OPENING_HOURS_CHARACTERS_MAX } from '../limits.ts';
import { openingHoursFault } from '../opening-hours.ts';

/** Opening hours as a caller gives them; what is not in the syntax of OpenStreetMap is a fault. */
export function checkedHours(faults: Faults, path: string, given: string): string {
  const count = faults.found.length;
  const hours = checkedText(faults, path, given, OPENING_HOURS_CHARACTERS_MAX) ?? '';
  // Reading hours takes the longer the longer they are: of a text that is refused anyway nothing is read.
  const fault = faults.found.length === count && openingHoursFault(hours);
  if (fault) faults.add(path, 'INVALID', `is not in the syntax of OpenStreetMap: ${fault}`);
  return hours;
}
