import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';

export const stoppedWork = 'stoppedWork';

type Ended = { readonly signal?: AbortSignal | undefined };

/**
 * Begins no field of a request that has ended. What such a field answers with never comes, and nobody waits for it: an
 * error for each would have to be made, put in its place and logged, thousands of times, for nobody. What a field has
 * begun goes on to its end, so that whatever it opened is closed.
 */
class StoppedWorkPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    _field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    return (parent, args, context, info) =>
      (context as Ended).signal?.aborted ? new Promise(() => undefined) : resolve(parent, args, context, info);
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      stoppedWork: StoppedWorkPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(stoppedWork, StoppedWorkPlugin);
