import type { IncomingHttpHeaders } from 'node:http';
import type { AskGraph } from '@cdw/kernel/context.ts';
import { PUBLIC_VIEWER, type Viewer } from '@cdw/kernel/viewer.ts';
import type { Keys } from '../access/keys.ts';
import { credentialOf } from './credential.ts';
import { type Issuer, tokensOf } from './oidc.ts';
import { refused, unavailable } from './refusals.ts';

/** Makes sure who sends a request, before anything else is done with it. */
export type Identity = {
  /** The graph is asked, as the public, for the organisations that a token names. */
  readonly viewerOf: (headers: IncomingHttpHeaders, graph?: AskGraph) => Promise<Viewer>;
};

/** A gateway that knows nobody: of another graph than ours, whose subgraphs see to it themselves. */
export const PUBLIC_ONLY: Identity = { viewerOf: async () => PUBLIC_VIEWER };

type Options = {
  readonly keys: Keys;
  /** Without an issuer, API keys are the only credential. */
  readonly issuer?: Issuer | undefined;
  /** Told why the store or the issuer could not be asked, without any credential. */
  readonly log: (cause: unknown) => void;
};

export function createIdentity({ keys, issuer, log }: Options): Identity {
  const tokens = issuer && tokensOf(issuer, log);

  async function viewerOfKey(key: string): Promise<Viewer> {
    const found = await keys.viewerOf(key).catch((cause: unknown) => {
      log(cause);
      throw unavailable('The store of the keys does not answer at the moment. Please try again later.');
    });
    if (typeof found === 'string') throw refused(`The API key ${found}`);
    return found;
  }

  return {
    async viewerOf(headers, graph) {
      const credential = credentialOf(headers);
      if (!credential) return PUBLIC_VIEWER;
      if (credential.kind === 'key') return await viewerOfKey(credential.text);
      if (tokens) return await tokens.viewerOf(credential.text, graph);
      throw refused('Tokens are not taken here, since no issuer is configured (OIDC_ISSUER). Send an API key, cdw_….');
    },
  };
}
