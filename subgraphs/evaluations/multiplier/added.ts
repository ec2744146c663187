import { Decimal } from '@prisma/client/runtime/client';
import type { KnownYear, KnownYears } from '../judging/known-years.ts';

/** A figure that is needed and not known. */
export type Gap = { readonly code: string; readonly year: number; readonly subjectId: string };

/** The sum of an indicator over some years; null where a part of it is not known, with the gaps. */
export type Added = {
  readonly amount: Decimal | null;
  readonly choices: readonly KnownYear[];
  readonly gaps: readonly Gap[];
};

/** What is known of a subject itself, and of its parts, if it has any. */
export type Known = {
  readonly subjectId: string;
  readonly yearsOf: (code: string) => KnownYears;
  readonly parts: readonly Omit<Known, 'parts'>[];
};

/** Adds an indicator up over years: what is stated of the subject itself, else what is stated of each of its parts. */
export function addUp(code: string, { subjectId, yearsOf, parts }: Known, years: readonly number[]): Added {
  const own = ofOne(code, { subjectId, yearsOf }, years);
  if (own.gaps.length === 0 || own.choices.length > 0 || parts.length === 0) return own;
  const all = parts.map((part) => ofOne(code, part, years));
  const gaps = all.flatMap((part) => part.gaps);
  return {
    amount: gaps.length > 0 ? null : total(all.map(({ amount }) => amount)),
    choices: all.flatMap((part) => part.choices),
    gaps,
  };
}

function ofOne(code: string, { subjectId, yearsOf }: Omit<Known, 'parts'>, years: readonly number[]): Added {
  const known = yearsOf(code);
  const choices = years.flatMap((year) => known.get(year) ?? []);
  const gaps = years.filter((year) => !known.get(year)?.value).map((year) => ({ code, year, subjectId }));
  const amounts = choices.map(({ value }) => value);
  return { amount: gaps.length > 0 ? null : total(amounts), choices, gaps };
}

const total = (amounts: readonly (Decimal | null)[]): Decimal =>
  amounts.reduce<Decimal>((sum, amount) => sum.plus(amount ?? 0), new Decimal(0));
