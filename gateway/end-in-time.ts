import type { RequestContext } from '@cdw/kernel/context.ts';
import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isLargerThan } from './answer-size.ts';
import { ANSWER_BYTES_MAX, OPERATION_MILLISECONDS_MAX } from './limits.ts';

type Context = { requestContext?: RequestContext };

/**
 * Gives each operation its time. What a subgraph does for it is told by the signal of the request that nobody waits any
 * more, be it that the time is over or that the client has left. A mutation goes on when its client leaves: what it has
 * begun to write is sooner done than undone, and whoever sends it again under its key gets the same answer.
 */
export function endInTime(millisecondsMax = OPERATION_MILLISECONDS_MAX): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const context = args.contextValue as Context;
      const isMutation = getOperationAST(args.document, args.operationName)?.operation === 'mutation';
      const left = isMutation ? undefined : context.requestContext?.signal;
      setExecuteFn(async (given) => {
        const { signal, ended, stop } = timeLimit(millisecondsMax, left);
        if (context.requestContext) context.requestContext = { ...context.requestContext, signal };
        try {
          return await Promise.race([executeFn(given), ended]);
        } finally {
          stop();
        }
      });
      return {
        onExecuteDone({ result, setResult }) {
          if ('data' in result && isLargerThan(ANSWER_BYTES_MAX, result.data)) setResult({ errors: [tooLarge()] });
        },
      };
    },
  };
}

/** A signal that is aborted when the time is over or the client has left, and the answer that is given then. */
function timeLimit(millisecondsMax: number, left: AbortSignal | undefined) {
  const controller = new AbortController();
  const { promise: ended, resolve } = Promise.withResolvers<ExecutionResult>();
  const end = (error: GraphQLError) => {
    controller.abort(error);
    resolve({ errors: [error] });
  };
  const leave = () => end(clientLeft());
  const timer = setTimeout(() => end(tooLate(millisecondsMax)), millisecondsMax);
  if (left?.aborted) leave();
  left?.addEventListener('abort', leave);
  const stop = () => {
    clearTimeout(timer);
    left?.removeEventListener('abort', leave);
  };
  return { signal: controller.signal, ended, stop };
}

const tooLate = (milliseconds: number): GraphQLError =>
  new GraphQLError(
    `The operation was not done within ${milliseconds / 1_000} seconds, so it was ended. Ask for smaller pages, for less at once, or try again later; send a mutation again under the same Idempotency-Key, since it may have taken effect.`,
    { extensions: { code: 'DEADLINE_EXCEEDED', http: { status: 504 } } },
  );

const clientLeft = (): GraphQLError =>
  new GraphQLError('The client has left, so the operation was ended.', { extensions: { code: 'CLIENT_LEFT' } });

const tooLarge = (): GraphQLError =>
  new GraphQLError(
    `The answer is larger than ${ANSWER_BYTES_MAX} bytes, so it is not sent. Ask for smaller pages, fewer fields, or in several requests.`,
    { extensions: { code: 'ANSWER_TOO_LARGE', limit: ANSWER_BYTES_MAX, http: { status: 400, spec: true } } },
  );
