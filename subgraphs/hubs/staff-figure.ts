import { NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { checkedText } from '@cdw/kernel/writing/texts.ts';

type Given = {
  readonly staffFte?: string | null | undefined;
  readonly headcountMin?: number | null | undefined;
  readonly headcountMax?: number | null | undefined;
  readonly note?: string | null | undefined;
};

const FTE = /^\d{1,5}(\.\d{1,2})?$/;

/** The columns of a figure of staff: full-time equivalents, people from and to, or both. */
export function checkedStaff(faults: Faults, given: Given) {
  const { staffFte = null, headcountMin = null, headcountMax = null } = given;
  if (staffFte === null && headcountMin === null) {
    faults.add('input', 'MISSING', 'gives no figure: `staffFte`, or `headcountMin` and `headcountMax`.');
  }
  if (staffFte !== null && !FTE.test(staffFte)) {
    faults.add('input.staffFte', 'INVALID', 'is not 0 or more with at most two decimals: "4.5".');
  }
  if ((headcountMin === null) !== (headcountMax === null)) {
    faults.add(
      'input.headcountMax',
      'MISSING',
      '`headcountMin` and `headcountMax` belong together. Give both, or neither.',
    );
  }
  if ((headcountMin ?? 0) < 0) faults.add('input.headcountMin', 'INVALID', 'is below 0.');
  if ((headcountMax ?? 0) < (headcountMin ?? 0)) {
    faults.add('input.headcountMax', 'INVALID', 'is below `headcountMin`.');
  }
  return {
    staffFte,
    headcountMin,
    headcountMax,
    note: checkedText(faults, 'input.note', given.note, NOTE_CHARACTERS_MAX),
  };
}
