import { GraphQLScalarType, Kind, print } from 'graphql';
import { fromDay, LAST_DAY } from './days.ts';
import { badUserInput } from './errors.ts';
import { isPartialDate } from './partial-date.ts';

/** The library takes the year 0000, which databases have not, and does not say how a day is written. */
export function calendarDay(
  scalar: GraphQLScalarType<Date, string>,
  description: string,
): GraphQLScalarType<Date, string> {
  const parse = (value: unknown): Date => {
    if (typeof value === 'string' && value.length === 'yyyy-mm-dd'.length && isPartialDate(value)) {
      return scalar.parseValue(value);
    }
    throw badUserInput(
      `${JSON.stringify(value).slice(0, 40)} is not a Date: expected a day that exists, as 2016-10-05`,
    );
  };
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : print(node)),
  });
}

/** Years before have fewer digits where a moment is written as a day of Wallonia, and no source of ours is as old. */
const FIRST_MOMENT = new Date('1000-01-02T00:00:00Z');

/** The library takes moments that lie on no day of the calendar here. */
export function moment(scalar: GraphQLScalarType<Date, string>, description: string, name: string): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const checked = (date: Date): Date => {
    if (date >= FIRST_MOMENT && date < fromDay(LAST_DAY)) return date;
    throw badUserInput(`${date.toISOString()} is not a ${name} here: expected one of the years 1000 to 9999`);
  };
  return new GraphQLScalarType({
    ...config,
    name,
    description,
    parseValue: (value) => checked(parseValue(value)),
    parseLiteral: (node, variables) => checked(parseLiteral(node, variables)),
  });
}

/** The library takes any address, also one that runs a script where a page shows it as a link. */
export function webAddress(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  const checked = (value: unknown): URL => {
    if (value instanceof URL && /^https?:$/.test(value.protocol)) return value;
    throw badUserInput(
      `"${String(value).slice(0, 40)}" is not a URL: expected an address of the web, as https://example.org`,
    );
  };
  const read = (text: unknown): URL => checked(typeof text === 'string' && URL.canParse(text) ? new URL(text) : text);
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    description,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : print(node)),
  });
}

/** The library refuses whole degrees that stand in a document (`latitude: 50`), though not in variables. */
export function degrees(scalar: GraphQLScalarType, description: string): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    description,
    parseLiteral: (node, variables) =>
      node.kind === Kind.INT ? scalar.parseValue(Number(node.value)) : scalar.parseLiteral(node, variables),
  });
}
