import { unifiedGraphHandler as planWithRust } from '@graphql-hive/router-runtime';
import type { UnifiedGraphHandler } from '@graphql-mesh/fusion-runtime';
import { createDefaultExecutor } from '@graphql-mesh/transport-common';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { completed } from './completion/completed.ts';
import { interfaceObjects, partialUnions } from './federated-types.ts';
import { classify, perOperation, selectsOf } from './operation.ts';
import { publicSchema, withNullableFields } from './schemas.ts';
import { createStitched } from './stitched.ts';

/**
 * Who executes what. The planner written in Rust executes nearly everything: it plans best and costs least. It has
 * four faults, which are mended here, the only place that knows of more than one engine:
 *
 * - it answers null, without an error, to `__schema` and `__type` beside other fields;
 * - it takes @defer and @stream, but sends one part;
 * - it does not ask for all that is selected of a union whose members are not the same in every subgraph;
 * - it leaves null in non-null positions (see `completion/complete.ts`).
 *
 * The first three go to the engine written in JavaScript, which does them as the specifications say and is as right about
 * everything else, only slower. It is made when it is first needed.
 */
export const engines: UnifiedGraphHandler = async (options) => {
  const schema = publicSchema(options.unifiedGraph);
  const planned = await planWithRust({ ...options, unifiedGraph: withNullableFields(options.unifiedGraph) });
  if (!planned.executor) throw new Error('The query planner came without an executor.');
  const introspected = createDefaultExecutor(schema);
  const stitched = once(() => createStitched(options));
  const complete = completed(schema, interfaceObjects(options.unifiedGraph), planned.executor);
  const partial = partialUnions(options.unifiedGraph);
  const selectsPartialUnion = perOperation((document) => selectsOf(schema, partial, document));

  return {
    ...planned,
    unifiedGraph: schema,
    executor: (request) => {
      const { isIncremental, introspection } = classify(request);
      if (introspection === 'only') return introspected(request);
      if (introspection === 'mixed' || (isIncremental && takesParts(request))) return stitched()(request);
      if (selectsPartialUnion(request)) return stitched()(request);
      return complete(request);
    },
  };
};

/** Whether the client can read an answer in parts. One that cannot gets it in one: the directives are only a wish. */
function takesParts({ context }: ExecutionRequest): boolean {
  const accept: unknown = context?.request?.headers?.get('accept');
  return typeof accept !== 'string' || /multipart\/mixed|text\/event-stream|\*\/\*/.test(accept);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
