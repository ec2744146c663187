import { GraphQLScalarType, Kind } from 'graphql';
import {
  DateResolver,
  DateTimeISOResolver,
  JSONObjectResolver,
  LatitudeResolver,
  LongitudeResolver,
  URLResolver,
} from 'graphql-scalars';
import { enterpriseNumberFault, isNis, isPostalCode, normaliseEnterpriseNumber, presentNis } from './belgian-codes.ts';
import { Decimal, Euro } from './decimals.ts';
import { badUserInput } from './errors.ts';
import { calendarDay, degrees, moment, webAddress } from './narrowed-scalars.ts';
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

const FIRST_YEAR = '1000';

const PartialDate = textScalar({
  name: 'PartialDate',
  description:
    'A date to the precision at which its source gives it: `2016`, `2016-10`, `2016-10-05`, or a season, `2016-23` (21 spring, 22 summer, 23 autumn, 24 winter).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  fault: (text) => {
    if (!isPartialDate(text)) return 'expected a date that exists, as 2016, 2016-10, 2016-10-05 or 2016-23 (autumn)';
    // No source of ours is as old: two of the digits of the year were left out.
    return text < FIRST_YEAR ? `expected a year from ${FIRST_YEAR} on; 20${text.slice(2)} is likely meant` : undefined;
  },
});

const NIS = textScalar({
  name: 'NIS',
  description:
    'A REFNIS code of Statbel, the Belgian statistical office: five digits (`57081` is Tournai). A former code that is given counts as its successor.',
  specifiedByURL: 'https://statbel.fgov.be/fr/propos-de-statbel/methodologie/classifications/geographie',
  clean: presentNis,
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

/** The scalars of every subgraph: the ecosystem's where it has them, ours where it has not. */
export const scalars = {
  Date: calendarDay(DateResolver, 'A calendar day, `2015-06-30`.'),
  DateTime: moment(DateTimeISOResolver, 'A moment with its offset, `2026-11-24T10:00:00+01:00`.', 'DateTime'),
  URL: webAddress(URLResolver, 'An absolute address, `https://…` or `http://…`.'),
  Latitude: degrees(LatitudeResolver, 'Latitude in degrees north (WGS 84), from -90 to 90.'),
  Longitude: degrees(LongitudeResolver, 'Longitude in degrees east (WGS 84), from -180 to 180.'),
  PartialDate,
  NIS,
  PostalCode,
  EnterpriseNumber,
  Euro,
  Decimal,
  JSONObject: described(JSONObjectResolver, 'An object as JSON, whose fields its own field describes.'),
};

function described(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), description });
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
  JSONObject: { Input: Readonly<Record<string, unknown>>; Output: Readonly<Record<string, unknown>> };
};

/** The database's exact decimals, or their text. */
export type DecimalLike = { toFixed: (places?: number) => string } | string;
