import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { type AsOf, inheritedDay, on } from './as-of.ts';
import { type Day, toDay } from './days.ts';

export const inheritedDays = 'inheritedDays';

type Resolver<Context> = GraphQLFieldResolver<unknown, Context, object>;

/**
 * Hands the day on: what a field answers is looked at on the day that the field was asked for, or else on that of the object in which
 * it stands, unless the resolver has looked at it on another one. No field can forget it.
 */
class InheritedDaysPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: Resolver<Types['Context']>,
    { kind, parentType, type }: PothosOutputFieldConfig<Types>,
  ): Resolver<Types['Context']> {
    const isObject = OBJECTS.has(type.kind === 'List' ? type.type.kind : type.kind);
    if (kind === 'EntityObject' || !isObject || parentType === 'Mutation') return resolver;
    return (parent, args, context, info) => {
      const day = askedDay(args) ?? (parent ? inheritedDay(parent) : undefined);
      const answer = resolver(parent, args, context, info);
      return day ? inherit(answer, day) : answer;
    };
  }
}

const OBJECTS: ReadonlySet<string> = new Set(['Object', 'Interface', 'Union']);

const askedDay = ({ asOf, activeAt }: AsOf): Day | undefined => {
  const asked = asOf ?? activeAt;
  return asked ? toDay(asked) : undefined;
};

function inherit(value: unknown, day: Day): unknown {
  if (Array.isArray(value)) return value.map((entry) => inherit(entry, day));
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  // Not every promise is a Promise: a query of Prisma begins when somebody waits for it.
  if (isPromise(value)) return value.then((settled) => inherit(settled, day));
  return inheritedDay(value) ? value : on(value, day);
}

const isPromise = (value: object): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown }).then === 'function';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      inheritedDays: InheritedDaysPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(inheritedDays, InheritedDaysPlugin);
