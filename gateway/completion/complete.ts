import type { ExecutionResult } from '@graphql-tools/utils';
import {
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { missingValue } from '../errors.ts';
import { type Field, isAsked, type Shape } from './shape.ts';

type Path = (string | number)[];
type Run = { schema: GraphQLSchema; variables: Readonly<Record<string, unknown>>; errors: GraphQLError[]; path: Path };
type Fields = Record<string, unknown>;

/** Said by a non-null position that holds nothing: whatever contains it is null in its turn. */
const bubble = Symbol('bubble');

/**
 * Completes what the planned executor returns, as the specification asks. That executor leaves a null where a promised
 * value is missing (in `[Item!]!`, say), drops the whole fragment that a missing value stands in, and leaves `data` out
 * when the first step failed. So the answer is walked once, along the types of the public schema: a null in a non-null
 * position makes its parent null, up to the first nullable one, and is explained by an error when no subgraph has done so.
 */
export function complete(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  shape: Shape,
  variables: Readonly<Record<string, unknown>>,
  result: ExecutionResult,
): ExecutionResult {
  const { data, errors = [], ...rest } = result;
  const run: Run = { schema, variables, errors: [...errors], path: [] };
  const completed = completeObject(run, type, (data ?? {}) as Fields, shape);
  return { data: completed, ...(run.errors.length > 0 && { errors: run.errors }), ...rest };
}

function completeValue(run: Run, type: GraphQLOutputType, value: unknown, field: Field): unknown {
  if (isNonNullType(type)) return completePromised(run, type.ofType, value, field);
  if (value === null || value === undefined) return null;
  if (isListType(type)) return completeList(run, type.ofType, value, field);
  return field.shape ? completeComposite(run, type, value as Fields, field.shape) : value;
}

function completePromised(run: Run, type: GraphQLOutputType, value: unknown, field: Field): unknown {
  const inner = completeValue(run, type, value, field);
  if (inner !== null) return inner;
  if (!isExplained(run)) run.errors.push(missingValue(field.coordinate, [...run.path]));
  return bubble;
}

function completeList(run: Run, type: GraphQLOutputType, list: unknown, field: Field): unknown {
  if (!Array.isArray(list)) return null;
  // A list of scalars that may be null has nothing to complete.
  if (!field.shape && !isNonNullType(type) && !isListType(type)) return list;
  for (const [index, value] of list.entries()) {
    run.path.push(index);
    const completed = completeValue(run, type, value, field);
    run.path.pop();
    if (completed === bubble) return null;
    if (completed !== value) list[index] = completed;
  }
  return list;
}

/** A subgraph that knows an interface as one object does not tell the type: then what every type of it has is completed. */
function completeComposite(run: Run, type: GraphQLOutputType, value: Fields, shape: Shape): unknown {
  const told = isAbstractType(type) ? run.schema.getType(String(value.__typename)) : undefined;
  const runtimeType = isObjectType(told) ? told : type;
  return isCompositeType(runtimeType) ? completeObject(run, runtimeType, value, shape) : value;
}

function completeObject(run: Run, type: GraphQLCompositeType, value: Fields, shape: Shape): Fields | null {
  const fields = shape.fieldsOf(type);
  for (const field of fields) {
    const found = foundAt(type, field, value);
    if (found === undefined && !isAsked(field, run.variables)) continue;
    run.path.push(field.key);
    const completed = completeValue(run, field.type, found, field);
    run.path.pop();
    if (completed === bubble) return null;
    if (completed !== found) value[field.key] = completed;
  }
  if ('__typename' in value && !fields.some(({ key }) => key === '__typename')) delete value.__typename;
  return value;
}

/** The name of an interface is no type that an object can have: better no object than one that says so of itself. */
const foundAt = (type: GraphQLCompositeType, { key, isTypename }: Field, value: Fields): unknown =>
  isTypename && key in value && !isObjectType(type) ? null : value[key];

/** A step that failed whole is reported at its list, without an index for each item: then indexes are not compared. */
function isExplained({ errors, path }: Run): boolean {
  return errors.some((error) => {
    const there = error.path ?? [];
    const here = there.some(isIndex) ? path : path.filter((step) => !isIndex(step));
    return there.every((step, depth) => depth >= here.length || step === here[depth]);
  });
}

const isIndex = (step: string | number): boolean => typeof step === 'number';
