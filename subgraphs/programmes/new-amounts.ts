import { NAME_CHARACTERS_MAX, NOTE_CHARACTERS_MAX } from '@cdw/kernel/limits.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { newId } from '@cdw/kernel/writing/new-id.ts';
import { checkedText, checkedTexts } from '@cdw/kernel/writing/texts.ts';
import { AMOUNTS_PER_WRITE_MAX, YEARS_MAX } from './limits.ts';
import { checkCount, checkedAmount, checkLength } from './money/checked-figures.ts';
import type { AmountStatementInput } from './types/amount-statement-input.ts';

type Given = typeof AmountStatementInput.$inferInput;

/** The columns of new statements of amounts, in the order in which they are given. */
export function newAmounts(faults: Faults, path: string, given: readonly Given[]) {
  checkLength(faults, path, given, AMOUNTS_PER_WRITE_MAX);
  return given.map(({ amountEur, per, years, qualifier, scope, note }, place) => {
    const at = `${path}.${place}`;
    checkedAmount(faults, `${at}.amountEur`, amountEur);
    checkCount(faults, `${at}.years`, years, 1, YEARS_MAX);
    return {
      id: newId('amt'),
      amountEur,
      per: per ?? 'TOTAL',
      years: years ?? null,
      qualifier: qualifier ?? 'EXACT',
      ...(scope && checkedTexts(faults, `${at}.scope`, 'scope', scope, NAME_CHARACTERS_MAX)),
      note: checkedText(faults, `${at}.note`, note, NOTE_CHARACTERS_MAX),
      position: place + 1,
    };
  });
}
