import { type Columns, localized, note, value } from '@cdw/kernel/facts/columns.ts';
import type { FactSpec } from '@cdw/kernel/facts/fact.ts';
import type { FirstFact } from '@cdw/kernel/facts/register-mutation.ts';
import type { Faults } from '@cdw/kernel/writing/faults.ts';
import { AMOUNTS_PER_WRITE_MAX, YEARS_MAX } from '../limits.ts';
import { positioned } from '../position.ts';
import { AmountPer } from './amount-per.ts';
import type { AmountStatementInput } from './amount-statement-input.ts';
import { checkLength } from './checked-figures.ts';
import { count, euro } from './euro.ts';
import { Qualifier } from './qualifier.ts';

export const amountColumns: Columns = {
  amountEur: euro('The amount, in euro.', { isRequired: true }),
  per: value(AmountPer, 'Whether the amount is for each year or for the whole period.', { isRequired: true }),
  years: count('Over how many years the amount runs; null where the source does not say.', { min: 1, max: YEARS_MAX }),
  qualifier: value(Qualifier, 'How exact the source is.', { isRequired: true }),
  scope: localized('The part of the whole that the amount covers; null where it covers the whole.'),
  note: note('this statement'),
};

type Of<Rows> = {
  readonly name: string;
  readonly noun: string;
  readonly part: string;
  readonly owner: string;
  readonly rows: Rows;
  readonly says: string;
};

/** Amounts of a thing as sources state them, as facts of it. Sources that disagree are as many statements, all kept. */
export const amountsOf = <const Rows extends string>({ noun, says, ...of }: Of<Rows>) =>
  ({
    ...of,
    type: 'AmountStatement',
    isTypeShared: true,
    noun: 'statement',
    table: 'amountStatement',
    prefix: 'amt',
    holds: 'ENTRY',
    orderColumn: 'position',
    columns: amountColumns,
    complete: (row, draft) => positioned(row, draft, { table: 'amountStatement', owner: of.owner }),
    lists: { history: [of.part, says] },
    begin: {
      mutation: `add${of.name}`,
      kind: 'AMOUNT_STATED',
      says: `Adds what a source states of ${noun}, beside what others state.`,
      from: '',
    },
  }) satisfies FactSpec as FactSpec & { readonly rows: Rows };

type Given = typeof AmountStatementInput.$inferInput;

/** The statements with which something begins. */
export const firstAmounts = (fact: FactSpec, given: readonly Given[] | null | undefined): FirstFact[] =>
  (given ?? []).slice(0, AMOUNTS_PER_WRITE_MAX).map((stated, place) => ({
    fact,
    place,
    given: { ...stated, per: stated.per ?? 'TOTAL', qualifier: stated.qualifier ?? 'EXACT' },
    path: `input.${fact.part}.${place}`,
  }));

/** Notes that an input states too many amounts. */
export const checkAmounts = (faults: Faults, path: string, given: readonly Given[] | null | undefined): void =>
  checkLength(faults, path, given ?? [], AMOUNTS_PER_WRITE_MAX);
