import {
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { documentError } from '../errors.ts';
import { ERRORS_MAX } from '../limits.ts';
import { faultOfText, tooManyValues, unknownField } from './faults.ts';
import { listMaxAt } from './input-limits.ts';
import type { Literals } from './literals.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the variables of an operation, at most ERRORS_MAX faults. Sizes and unknown fields come first, since
 * graphql-js repeats the whole object for each field of it that is wrong.
 */
export function faultsOfVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  { listMaxOf }: Literals,
  values: Values,
): readonly GraphQLError[] {
  const faults: GraphQLError[] = [];
  for (const { variable, type } of variableDefinitions) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type);
    if (!isInputType(inputType) || !Object.hasOwn(values, name)) continue;
    look(
      { faults, place: `The variable "$${name}"`, listMax: listMaxOf.get(name) ?? listMaxAt('') },
      inputType,
      values[name],
    );
  }
  if (faults.length > 0) return faults;
  const { errors = [] } = getVariableValues(schema, variableDefinitions, values, { maxErrors: ERRORS_MAX });
  return errors.map(({ message, extensions, nodes }) =>
    documentError(message, String(extensions.code ?? 'BAD_USER_INPUT'), nodes),
  );
}

type Place = { readonly faults: GraphQLError[]; readonly place: string; readonly listMax: number };

function look(at: Place, type: GraphQLInputType, value: unknown): void {
  if (at.faults.length >= ERRORS_MAX || value === null || value === undefined) return;
  if (isNonNullType(type)) look(at, type.ofType, value);
  else if (isListType(type) && Array.isArray(value)) lookAtList(at, type.ofType, value);
  else if (isListType(type)) look(at, type.ofType, value);
  else if (isInputObjectType(type) && isObject(value)) lookAtObject(at, type, value);
  else lookAtTexts(at, value);
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lookAtList(at: Place, type: GraphQLInputType, values: readonly unknown[]): void {
  if (values.length > at.listMax) {
    at.faults.push(tooManyValues(at.place, values.length, at.listMax));
    return;
  }
  for (const [index, value] of values.entries()) look({ ...at, place: `${at.place}[${index}]` }, type, value);
}

type InputObject = Extract<GraphQLInputType, { getFields: unknown }>;

function lookAtObject(at: Place, type: InputObject, object: object): void {
  const fields = type.getFields();
  for (const [name, value] of Object.entries(object)) {
    if (at.faults.length >= ERRORS_MAX) return;
    const field = fields[name];
    if (!field) at.faults.push(unknownField(at.place, name, type.name));
    else {
      const listMax = listMaxAt(`${type.name}.${name}`);
      look({ faults: at.faults, place: `${at.place}.${name}`, listMax }, field.type, value);
    }
  }
}

/** A scalar may be an object of any shape, nested as deep as a body is long: it is walked without calling itself. */
function lookAtTexts({ faults, place }: Place, value: unknown): void {
  const left = [value];
  while (left.length > 0 && faults.length < ERRORS_MAX) {
    const next = left.pop();
    if (typeof next === 'object' && next !== null) for (const pair of Object.entries(next)) left.push(...pair);
    const fault = typeof next === 'string' && faultOfText(place, next);
    if (fault) faults.push(fault);
  }
}
