import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';

type Sent = { readonly res?: ServerResponse };

/** Nobody on the way, and no browser, is to keep this answer. */
const noStore = ({ res }: Sent): void => {
  if (res && !res.headersSent) res.setHeader('cache-control', 'no-store');
};

/** An answer to somebody who shows a credential may be for nobody else. */
export function keepPrivate(headers: IncomingHttpHeaders, response: ServerResponse): void {
  if (headers.authorization !== undefined || headers['x-api-key'] !== undefined) noStore({ res: response });
}

/** What a mutation answers is of that moment, and so is an error. */
export const keepMomentary = (): Plugin => ({
  onExecute({ args }) {
    const operation = getOperationAST(args.document, args.operationName);
    if (operation?.operation === 'mutation') noStore(args.contextValue as Sent);
  },
  onResultProcess({ result, serverContext }) {
    if ('errors' in result && result.errors?.length) noStore(serverContext as Sent);
  },
});
