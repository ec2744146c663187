import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, Kind, parse, Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { boundedBody, refuseLongBody } from './body.ts';
import { brokenLimits, refuseLongSource } from './document-limits.ts';
import { documentError, requestError } from './errors.ts';
import { ECHO_CHARACTERS_MAX } from './limits.ts';

/** What a request must be before it is planned; what is not is refused in words that say how to mend it. */
export function refuseBadRequests(): Plugin {
  const weighed = new WeakMap<DocumentNode, GraphQLError[]>();

  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      if (!requestParser) {
        if (request.method === 'POST') throw wrongContentType(request.headers.get('content-type'));
        return;
      }
      refuseLongBody(request);
      setRequestParser(async (original) => {
        try {
          const params = await requestParser(await boundedBody(original, fetchAPI));
          if (Array.isArray(params)) throw isBatch(params.length);
          return params;
        } catch (error) {
          throw invalidJson(error) ?? error;
        }
      });
    },

    // Called only for a document that is not in the cache of parsed ones.
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
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

const wrongContentType = (found: string | null): GraphQLError =>
  requestError(
    `The body's content type is ${found ? `"${found}"` : 'missing'}; expected "application/json" with {"query": "…", "variables": {…}}.`,
    'UNSUPPORTED_MEDIA_TYPE',
    415,
  );

const isBatch = (length: number): GraphQLError =>
  requestError(
    `One request carries one operation; this body is a list of ${length}. Send each by itself, or write their fields into one document.`,
    'BAD_REQUEST',
  );

/** The parsers of a body let the fault of JSON.parse through (in a GET), or put it into the extensions (in a POST). */
function invalidJson(error: unknown): GraphQLError | undefined {
  const original = error instanceof GraphQLError ? error.extensions.originalError : error;
  const isSyntaxError = original instanceof SyntaxError || isNamedSyntaxError(original);
  if (!isSyntaxError) return undefined;
  // The parser quotes the whole body, which may be long.
  const { length } = original.message;
  const reason = length > ECHO_CHARACTERS_MAX ? `${original.message.slice(0, ECHO_CHARACTERS_MAX)}…` : original.message;
  return requestError(
    `The request is not valid JSON: ${reason}. Expected {"query": "…", "variables": {…}}; in a GET, "variables" is JSON by itself.`,
    'BAD_REQUEST',
  );
}

const isNamedSyntaxError = (value: unknown): value is { message: string } =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === 'SyntaxError' && 'message' in value;

function noSuchOperation(document: DocumentNode, operationName: string | undefined): GraphQLError {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const names = operations.map(({ name }) => (name ? `"${name.value}"` : 'one without a name')).join(', ');
  const message = operationName
    ? `The document has no operation "${operationName}". It has: ${names || 'none'}.`
    : `The document has ${operations.length} operations, so "operationName" must say which one to run. It has: ${names || 'none'}.`;
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
