import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { type DocumentNode, GraphQLError, getOperationAST, Kind, parse, Source } from 'graphql';
import { boundedBody, refuseLongBody } from './body.ts';
import { brokenLimits, refuseTooManyTokens } from './document-limits.ts';
import { requestError } from './errors.ts';

/** What a request must be before it is planned; what is not is refused in words that say how to mend it. */
export function refuseBadRequests(): GatewayPlugin {
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
        refuseTooManyTokens(source instanceof Source ? source : new Source(source));
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
      const errors = weighed.get(document) ?? brokenLimits(document);
      weighed.set(document, errors);
      if (errors.length > 0) setResult(errors);
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
  return requestError(
    `The request is not valid JSON: ${original.message}. Expected {"query": "…", "variables": {…}}; in a GET, "variables" is JSON by itself.`,
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
