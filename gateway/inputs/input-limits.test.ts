import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { ERRORS_MAX, LIST_VALUES_MAX, TEXT_CHARACTERS_MAX } from '../limits.ts';
import { LONG_LISTS, listMaxAt } from './input-limits.ts';
import { readLiterals } from './literals.ts';
import { faultsOfVariables } from './variables.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/public.graphql', import.meta.url), 'utf8'));

type Place = { readonly coordinate: string; readonly type: GraphQLInputType; readonly document: string };

/** A literal of the value at a place, in a document of which only the literals are looked at. */
const inField = (type: string, field: string, value: string): string => {
  const argument = Object.values(schema.getMutationType()?.getFields() ?? {});
  const mutation = argument.find(({ args }) => String(args[0]?.type).startsWith(type));
  return mutation ? `mutation { ${mutation.name}(input: { ${field}: ${value} }) { __typename } }` : '';
};

const placesOf = (): Place[] =>
  Object.values(schema.getTypeMap()).flatMap((type): Place[] => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => ({
        coordinate: `${type.name}.${field.name}`,
        type: field.type,
        document: inField(type.name, field.name, 'VALUE'),
      }));
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((argument) => ({
        coordinate: `${type.name}.${field.name}(${argument.name}:)`,
        type: argument.type,
        document: `fragment F on ${type.name} { ${field.name}(${argument.name}: VALUE) }`,
      })),
    );
  });

const places = placesOf().filter(({ coordinate }) => !coordinate.startsWith('__'));
const lists = places.filter(({ type }) => isListType(getNullableType(type)));
const texts = places.filter(({ type }) => /^(String|ID)!?$/.test(String(type)));

const literalFaults = (document: string, value: string): string[] =>
  readLiterals(schema, parse(document.replace('VALUE', value))).faults.map(({ message }) => message);

/** The faults of a variable of the whole type in which the place is, or of its own. */
function variableFaults({ coordinate, type }: Place, value: unknown): string[] {
  const [input = '', field = ''] = coordinate.includes('(') ? [] : coordinate.split('.');
  const document = parse(`query ($x: ${field ? input : type}) { spaces { totalCount } }`);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const faults = faultsOfVariables(schema, operation, readLiterals(schema, document), {
    x: field ? { [field]: value } : value,
  });
  return faults.map(({ message }) => message);
}

const tooMany = /has \d+ values; \d+ at most are taken/;
const tooLong = /has \d+ characters; \d+ at most are taken/;

describe('every list that is given', () => {
  it('was found', () => expect(lists.length).toBeGreaterThan(200));

  test.each(lists.map((place) => [place.coordinate, place] as const))(
    '%s: is taken up to its limit',
    (coordinate, place) => {
      const max = listMaxAt(coordinate);
      const inVariable = (count: number) => variableFaults(place, Array(count).fill('x'));
      expect(inVariable(max).join()).not.toMatch(tooMany);
      expect(inVariable(max + 1).join()).toMatch(new RegExp(`has ${max + 1} values; ${max} at most`));
      if (!place.document) return;
      const inLiteral = (count: number) => literalFaults(place.document, `[${'x '.repeat(count)}]`);
      expect(inLiteral(max)).toEqual([]);
      expect(inLiteral(max + 1).join()).toMatch(new RegExp(`has ${max + 1} values; ${max} at most`));
    },
  );

  test.each(Object.entries(LONG_LISTS))('%s is a list, and longer than usual', (coordinate, max) => {
    expect(lists.map((place) => place.coordinate)).toContain(coordinate);
    expect(max).toBeGreaterThan(LIST_VALUES_MAX);
  });

  it('in a variable of its own may be as long as where the variable stands', () => {
    const ask = (field: string, type: string, mutation: string) =>
      parse(`mutation ($x: ${type}) { ${mutation}(input: { ${field}: $x }) { __typename } }`);
    const document = ask('spaces', '[ID!]', 'openEvaluation');
    const operation = document.definitions[0] as OperationDefinitionNode;
    const faults = (count: number) =>
      faultsOfVariables(schema, operation, readLiterals(schema, document), { x: Array(count).fill('x') });
    expect(faults(listMaxAt('OpenEvaluationInput.spaces'))).toEqual([]);
    expect(faults(listMaxAt('OpenEvaluationInput.spaces') + 1)).toHaveLength(1);
  });
});

describe('every text that is given', () => {
  it('was found', () => expect(texts.length).toBeGreaterThan(200));

  test.each(texts.map((place) => [place.coordinate, place] as const))('%s: is taken up to the limit', (_, place) => {
    const inVariable = (count: number) => variableFaults(place, 'x'.repeat(count));
    expect(inVariable(TEXT_CHARACTERS_MAX).join()).not.toMatch(tooLong);
    expect(inVariable(TEXT_CHARACTERS_MAX + 1).join()).toMatch(tooLong);
    expect(variableFaults(place, 'a\ud800b').join()).toMatch(/half of a surrogate pair/);
    expect(variableFaults(place, 'a\0b').join()).toMatch(/the character NUL/);
    expect(variableFaults(place, 'a\ud83d\ude00b').join()).not.toMatch(/half of a surrogate pair/);
    if (!place.document) return;
    expect(literalFaults(place.document, `"${'x'.repeat(TEXT_CHARACTERS_MAX)}"`)).toEqual([]);
    expect(literalFaults(place.document, `"${'x'.repeat(TEXT_CHARACTERS_MAX + 1)}"`).join()).toMatch(tooLong);
  });

  it('in a list, in a default or in a JSON object counts too', () => {
    const long = 'x'.repeat(TEXT_CHARACTERS_MAX + 1);
    expect(literalFaults('{ observations(indicator: VALUE) { totalCount } }', `["a", "${long}"]`)).toHaveLength(1);
    expect(literalFaults('query ($x: ID = VALUE) { space(id: $x) { id } }', `"${long}"`)).toHaveLength(1);
  });
});

describe('variables', () => {
  const operationOf = (document: string) => parse(document).definitions[0] as OperationDefinitionNode;
  const noLists = { faults: [], listMaxOf: new Map() };
  const document = 'query ($x: SpaceFilter) { spaces(filter: $x) { totalCount } }';

  it('with unknown fields get few and short errors, none of which repeats what came', () => {
    const object = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, 'y'.repeat(5)]));
    const faults = faultsOfVariables(schema, operationOf(document), noLists, { x: object });
    expect(faults).toHaveLength(ERRORS_MAX);
    expect(Math.max(...faults.map(({ message }) => message.length))).toBeLessThan(200);
  });

  it('with a field of a very long name are not repeated', () => {
    const [fault] = faultsOfVariables(schema, operationOf(document), noLists, { x: { ['z'.repeat(100_000)]: 1 } });
    expect(fault?.message.length).toBeLessThan(500);
  });

  it('that are nested as deep as a body allows are refused, and break nothing', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(faultsOfVariables(schema, operationOf(document), noLists, { x: deep })).not.toEqual([]);
  });

  it('that are right have no faults', () => {
    expect(faultsOfVariables(schema, operationOf(document), noLists, { x: { kind: ['COWORKING'] } })).toEqual([]);
  });
});
