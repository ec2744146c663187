import { filterInternalFieldsAndTypes } from '@graphql-tools/federation';
import { GraphQLDeferDirective, GraphQLStreamDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { GraphQLList, type GraphQLOutputType, GraphQLSchema, isListType, isNonNullType } from 'graphql';

/** What clients see of the supergraph: nothing of the federation's own, nothing inaccessible. */
export const publicSchema = (unifiedGraph: GraphQLSchema): GraphQLSchema =>
  withIncrementalDirectives(filterInternalFieldsAndTypes(unifiedGraph));

/**
 * The directives for answers in parts stand in the schema itself: a plugin that put them into a copy would hide from the
 * runtime which requests still use an old supergraph, and those would be cut off when a new one is read.
 */
export function withIncrementalDirectives(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const directives = config.directives.filter(({ name }) => name !== 'defer' && name !== 'stream');
  return new GraphQLSchema({ ...config, directives: [...directives, GraphQLDeferDirective, GraphQLStreamDirective] });
}

/**
 * The graph as the planner's executor is to see it: every field may be null. Its own way with a missing value is half of
 * what the specification asks (it empties the object, says nothing, and goes no further), and what it has emptied cannot
 * be told from what was null. So it leaves each value as it is, and `completion/complete.ts` does the whole. The planner itself
 * reads the SDL and is not touched.
 */
export const withNullableFields = (unifiedGraph: GraphQLSchema): GraphQLSchema =>
  mapSchema(unifiedGraph, {
    [MapperKind.COMPOSITE_FIELD]: (config) => ({ ...config, type: nullable(config.type) }),
  });

function nullable(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return nullable(type.ofType);
  return isListType(type) ? new GraphQLList(nullable(type.ofType)) : type;
}
