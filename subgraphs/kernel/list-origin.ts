import { createHash } from 'node:crypto';
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { inheritedDay } from './as-of.ts';
import type { Origin } from './cursors.ts';
import { today } from './days.ts';
import { CURSOR_FINGERPRINT_CHARACTERS } from './limits.ts';

/** Under this name the arguments of a list carry what its cursors are places of. */
export const ORIGIN = Symbol('of which list, under which arguments, a cursor is a place');

const QUESTION = Symbol('the question that this row answers');

/** The row with the question that it answers: a computed row has no identifier by which its lists could be told apart. */
export const answering = <Row extends object>(row: Row, question: object): Row => ({ ...row, [QUESTION]: question });

export const listOrigins = 'listOrigins';

/**
 * Says to every list of the schema what its cursors are places of: the field, the row in which it stands, the day on which
 * that row is looked at where it is not today, and the arguments as they were asked. No list can forget it.
 */
class ListOriginsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { parentType, name, args }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('after' in args && 'before' in args)) return resolver;
    const list = `${parentType}.${name}`;
    return (row, given, context, info) => {
      const parent = parentType === 'Query' ? undefined : parentOf(row as object, list);
      return resolver(row, { ...given, [ORIGIN]: originOf(list, parent, given) }, context, info);
    };
  }
}

export function originOf(list: string, parent: unknown, given: object): Origin {
  const { first, last, after, before, ...asked } = given as Readonly<Record<string, unknown>>;
  const question = JSON.stringify([significant(parent), significant(asked)]);
  const fingerprint = createHash('sha256').update(question).digest('base64url').slice(0, CURSOR_FINGERPRINT_CHARACTERS);
  return { list, fingerprint };
}

function parentOf(row: object, list: string): unknown {
  const { id, nis, [QUESTION]: question } = row as Record<string | symbol, unknown>;
  const key = id ?? nis ?? question ?? textsOf(row);
  if (key === undefined) throw new Error(`A row that has the list ${list} has neither an identifier nor a question.`);
  const day = inheritedDay(row);
  return [key, day === today() ? undefined : day];
}

/** A thing of another subgraph is known here by nothing but its kind and its key. */
function textsOf(row: object): readonly string[] | undefined {
  const texts = Object.values(row).filter((value) => typeof value === 'string');
  return texts.length > 0 ? texts : undefined;
}

/** A value without what is as if left out (null, an empty list, an empty object), its fields in one order. */
function significant(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.map(significant) : undefined;
  const fields = Object.entries(value)
    .map(([name, field]) => [name, significant(field)] as const)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.length > 0 ? fields : undefined;
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      listOrigins: ListOriginsPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(listOrigins, ListOriginsPlugin);
