import { GraphQLScalarType } from 'graphql';
import { badUserInput } from './errors.ts';

const DECIMAL_DIGITS_MAX = 30;

const decimal = (name: string, description: string, shape: RegExp, expected: string, places?: number) =>
  new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => fixed(value, places),
    parseValue: (value) => exact(value, name, shape, expected),
    parseLiteral: (node) => exact('value' in node ? node.value : undefined, name, shape, expected),
  });

function exact(value: unknown, name: string, shape: RegExp, expected: string): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && text.length <= DECIMAL_DIGITS_MAX && shape.test(text)) return text;
  throw badUserInput(`${JSON.stringify(value)?.slice(0, 40)} is not a ${name}: expected ${expected}`);
}

/** Database decimals tell their digits exactly; anything else is already text. */
function fixed(value: unknown, places?: number): string {
  const isDecimal = typeof value === 'object' && value !== null && 'toFixed' in value;
  return isDecimal ? (value as { toFixed: (places?: number) => string }).toFixed(places) : String(value);
}

/** Amounts of money. */
export const Euro = decimal(
  'Euro',
  'An exact amount in euro, as a string with two decimals (`"50000.00"`); never a floating-point number.',
  /^-?\d{1,15}(\.\d{1,2})?$/,
  'an amount with at most two decimals, as "50000.00"',
  2,
);

/** Other exact numbers. */
export const Decimal = decimal(
  'Decimal',
  'An exact decimal number, as a string (`"0.6"`); never a floating-point number.',
  /^-?\d{1,20}(\.\d{1,9})?$/,
  'a number with at most nine decimals, as "0.6"',
);
