import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  Source,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { readJson } from './body.ts';
import { brokenLimits, refuseLongSource } from './document-limits.ts';
import { cut, documentError, requestError } from './errors.ts';

type GraphQLParams = { query?: string; variables?: Record<string, unknown>; operationName?: string };

/** What a request must be before it is planned; what is not is refused in words that say how to mend it. */
export function refuseBadRequests(): Plugin {
  const weighed = new WeakMap<DocumentNode, GraphQLError[]>();

  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      const isPost = request.method === 'POST';
      if (!isPost && !requestParser) return;
      setRequestParser(async (original) => {
        try {
          return asParams(isPost ? await readJson(original) : await requestParser?.(original));
        } catch (error) {
          throw invalidJson(error) ?? error;
        }
      });
    },

    // Called only for a document that is not in the cache of parsed ones.
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        refuseBrokenSource(source instanceof Source ? source.body : source);
        refuseLongSource(source instanceof Source ? source : new Source(source));
        return parse(source, options);
      });
      return ({ result, context }) => {
        const { operationName } = context.params ?? {};
        if (result instanceof Error || !result || getOperationAST(result, operationName)) return;
        throw noSuchOperation(result, operationName);
      };
    },

    onValidate({ params, setResult }) {
      const document: DocumentNode = params.documentAST;
      const found = weighed.get(document) ?? brokenLimits(document);
      weighed.set(document, found);
      const errors = [...found, ...missingRoots(params.schema, document)];
      if (errors.length > 0) setResult(errors);
      return ({ result, setResult: setErrors }) => {
        if (result.some(isGivenUp)) setErrors(result.map((error) => (isGivenUp(error) ? tooRepetitive() : error)));
      };
    },
  };
}

/** What JSON came to, if it can be a request at all; the runtime looks at its properties. */
function asParams(body: unknown): GraphQLParams {
  if (Array.isArray(body)) throw isBatch(body.length);
  if (typeof body === 'object' && body !== null) return body;
  throw requestError(
    `The body is expected to be an object, {"query": "…", "variables": {…}}, but ${body === null ? 'null' : `a ${typeof body}`} came.`,
    'BAD_REQUEST',
  );
}

/** The parser would find it only where a text or a comment holds it, and name a character that cannot be shown. */
function refuseBrokenSource(source: string): void {
  if (source.isWellFormed()) return;
  throw documentError(
    'The document holds half of a surrogate pair (U+D800 to U+DFFF alone), which is no character. Leave it out, or write the whole pair.',
    'GRAPHQL_PARSE_FAILED',
  );
}

const isBatch = (length: number): GraphQLError =>
  requestError(
    `One request carries one operation; this body is a list of ${length}. Send each by itself, or write their fields into one document.`,
    'BAD_REQUEST',
  );

/** The parser quotes the whole body, which may be long. */
const invalidJson = (error: unknown): GraphQLError | undefined =>
  error instanceof SyntaxError
    ? requestError(
        `The request is not valid JSON: ${cut(error.message)}. Expected {"query": "…", "variables": {…}}; in a GET, "variables" is JSON by itself.`,
        'BAD_REQUEST',
      )
    : undefined;

function noSuchOperation(document: DocumentNode, operationName: string | undefined): GraphQLError {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map(({ name }) => (name ? `"${name.value}"` : 'one without a name'));
  const known = cut(names.join(', ') || 'none');
  const message = operationName
    ? `The document has no operation "${cut(operationName)}". It has: ${known}.`
    : `The document has ${operations.length} operations, so "operationName" must say which one to run. It has: ${known}.`;
  return requestError(message, 'OPERATION_RESOLUTION_FAILURE');
}

/** Validation does not mind an operation of a kind that the graph does not have; only executing it would fail. */
const missingRoots = (schema: GraphQLSchema, document: DocumentNode): GraphQLError[] =>
  document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => !schema.getRootType(operation))
    .map(({ operation }) =>
      documentError(`This graph has no ${operation}. Send a query.`, 'GRAPHQL_VALIDATION_FAILED'),
    );

/** What graphql-js says when it has compared more pairs of equal fields than it cares to. It has no other mark than its text. */
const isGivenUp = ({ message }: { message: string }): boolean => message === 'Validation aborted.';

const tooRepetitive = (): GraphQLError =>
  documentError(
    'The document selects the same fields so often that they cannot be compared. Select each once.',
    'GRAPHQL_VALIDATION_FAILED',
  );
