import { GraphQLScalarType, Kind } from 'graphql';
import { DateResolver, DateTimeISOResolver, LatitudeResolver, LongitudeResolver, URLResolver } from 'graphql-scalars';
import { enterpriseNumberFault, isNis, isPostalCode, normaliseEnterpriseNumber } from './belgian-codes.ts';
import { badUserInput } from './errors.ts';
import { isPartialDate } from './partial-date.ts';

/** A scalar that travels as a string: `check` answers what is wrong with it, `clean` how it is written here. */
function textScalar(options: {
  name: string;
  description: string;
  specifiedByURL?: string;
  clean?: (text: string) => string;
  fault: (text: string) => string | undefined;
}): GraphQLScalarType<string, string> {
  const { name, description, specifiedByURL, clean = (text) => text, fault } = options;
  const parse = (value: unknown): string => {
    if (typeof value !== 'string')
      throw badUserInput(`${name} is written as a string, but ${JSON.stringify(value)} came`);
    const text = clean(value);
    const wrong = fault(text);
    if (wrong) throw badUserInput(`"${value.slice(0, 40)}" is not a ${name}: ${wrong}`);
    return text;
  };
  return new GraphQLScalarType({
    name,
    description,
    ...(specifiedByURL && { specifiedByURL }),
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse('value' in node && node.kind !== Kind.INT ? node.value : undefined),
  });
}

const PartialDate = textScalar({
  name: 'PartialDate',
  description:
    'A date to the precision at which its source gives it: `2016`, `2016-10`, `2016-10-05`, or a season, `2016-23` (21 spring, 22 summer, 23 autumn, 24 winter).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  fault: (text) =>
    isPartialDate(text) ? undefined : 'expected a date that exists, as 2016, 2016-10, 2016-10-05 or 2016-23 (autumn)',
});

const NIS = textScalar({
  name: 'NIS',
  description: 'A REFNIS code of Statbel, the Belgian statistical office: five digits (`57081` is Tournai).',
  specifiedByURL: 'https://statbel.fgov.be/fr/propos-de-statbel/methodologie/classifications/geographie',
  fault: (text) => (isNis(text) ? undefined : 'expected five digits, as "57081"'),
});

const PostalCode = textScalar({
  name: 'PostalCode',
  description: 'A Belgian postal code: four digits (`7503`).',
  fault: (text) => (isPostalCode(text) ? undefined : 'expected four digits from 1000, as "7503"'),
});

const EnterpriseNumber = textScalar({
  name: 'EnterpriseNumber',
  description:
    'A number of the Belgian Crossroads Bank for Enterprises (BCE/KBO): ten digits, of which the last two check the others modulo 97. Dots, blanks and a leading `BE` are accepted.',
  clean: normaliseEnterpriseNumber,
  fault: enterpriseNumberFault,
});

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

const Euro = decimal(
  'Euro',
  'An exact amount in euro, as a string with two decimals (`"50000.00"`); never a floating-point number.',
  /^-?\d{1,15}(\.\d{1,2})?$/,
  'an amount with at most two decimals, as "50000.00"',
  2,
);

const Decimal = decimal(
  'Decimal',
  'An exact decimal number, as a string (`"0.6"`); never a floating-point number.',
  /^-?\d{1,20}(\.\d{1,9})?$/,
  'a number with at most nine decimals, as "0.6"',
);

/** The scalars of every subgraph: the ecosystem's where it has them, ours where it has not. */
export const scalars = {
  Date: described(DateResolver, 'A calendar day, `2015-06-30`.'),
  DateTime: described(DateTimeISOResolver, 'A moment with its offset, `2026-11-24T10:00:00+01:00`.', 'DateTime'),
  URL: described(URLResolver, 'An absolute address, `https://…`.'),
  Latitude: degrees(LatitudeResolver, 'Latitude in degrees north (WGS 84), from -90 to 90.'),
  Longitude: degrees(LongitudeResolver, 'Longitude in degrees east (WGS 84), from -180 to 180.'),
  PartialDate,
  NIS,
  PostalCode,
  EnterpriseNumber,
  Euro,
  Decimal,
};

function described(scalar: GraphQLScalarType, description: string, name = scalar.name): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), name, description });
}

/** The library refuses whole degrees that stand in a document (`latitude: 50`), though not in variables. */
function degrees(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    description,
    parseLiteral: (node, variables) =>
      node.kind === Kind.INT ? scalar.parseValue(Number(node.value)) : scalar.parseLiteral(node, variables),
  });
}

/** How resolvers see the scalars. */
export type ScalarTypes = {
  ID: { Input: string; Output: string };
  Date: { Input: Date; Output: Date };
  DateTime: { Input: Date; Output: Date };
  URL: { Input: URL; Output: string };
  Latitude: { Input: number; Output: number };
  Longitude: { Input: number; Output: number };
  PartialDate: { Input: string; Output: string };
  NIS: { Input: string; Output: string };
  PostalCode: { Input: string; Output: string };
  EnterpriseNumber: { Input: string; Output: string };
  Euro: { Input: string; Output: DecimalLike };
  Decimal: { Input: string; Output: DecimalLike };
};

/** The database's exact decimals, or their text. */
export type DecimalLike = { toFixed: (places?: number) => string } | string;
