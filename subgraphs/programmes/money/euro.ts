import { type Column, value } from '@cdw/kernel/facts/columns.ts';
import { toCents } from './cents.ts';

/** An amount that is not above 0 is no amount of money that anybody gives. */
const faultOf = (given: string): string | undefined =>
  toCents(given) > 0n ? undefined : `is ${given}, but an amount is above 0. Leave out what is not known.`;

/** An amount in euro. */
export const euro = (description: string, options: { readonly isRequired?: boolean } = {}): Column =>
  value('Euro', description, { ...options, fault: faultOf });

/** A number of things or years within limits. */
export const count = (
  description: string,
  { min, max, ...options }: { readonly min: number; readonly max: number; readonly isRequired?: boolean },
): Column =>
  value('Int', description, {
    ...options,
    fault: (given: number) =>
      given >= min && given <= max
        ? undefined
        : `is ${given}, but lies between ${min} and ${max.toLocaleString('en')}.`,
  });
