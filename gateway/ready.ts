import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import { READY_MILLISECONDS_MAX } from './limits.ts';

/** A subgraph as the gateway reaches it. */
export type Target =
  | { readonly name: string; readonly subgraph: Subgraph }
  | { readonly name: string; readonly url: string; readonly hasReadyPage: boolean };

type State = { name: string; runs: 'in process' | 'over HTTP'; store?: string; ready: boolean; reason?: string };

/** What /ready answers: whether every subgraph and its store would answer a request now. Addresses are not told. */
export async function readiness(targets: readonly Target[]): Promise<{ ready: boolean; subgraphs: State[] }> {
  const subgraphs = await Promise.all(targets.map(stateOf));
  return { ready: subgraphs.every(({ ready }) => ready), subgraphs };
}

async function stateOf(target: Target): Promise<State> {
  const { name } = target;
  const known = 'subgraph' in target ? { runs: 'in process', store: target.subgraph.store } : { runs: 'over HTTP' };
  const reason = 'subgraph' in target ? await reasonOfStore(target.subgraph) : await reasonOfService(target);
  return { name, ...(known as Pick<State, 'runs' | 'store'>), ready: !reason, ...(reason && { reason }) };
}

async function reasonOfStore({ store, ping }: Subgraph): Promise<string | undefined> {
  const late = new Promise<string>((resolve) => {
    setTimeout(
      resolve,
      READY_MILLISECONDS_MAX,
      `Its store (${store}) did not answer within ${READY_MILLISECONDS_MAX} ms.`,
    ).unref();
  });
  const asked = ping().then(
    () => undefined,
    () => `Its store (${store}) does not answer.`,
  );
  return Promise.race([asked, late]);
}

async function reasonOfService({
  url,
  hasReadyPage,
}: {
  url: string;
  hasReadyPage: boolean;
}): Promise<string | undefined> {
  const signal = AbortSignal.timeout(READY_MILLISECONDS_MAX);
  try {
    const response = await (hasReadyPage
      ? fetch(new URL('/ready', url), { signal, redirect: 'error' })
      : ask(url, signal));
    await response.body?.cancel();
    return response.ok ? undefined : `It answered with status ${response.status}.`;
  } catch {
    // Why it cannot be reached is told to whoever runs it, by its own log, and not to whoever asks here.
    return signal.aborted ? `It did not answer within ${READY_MILLISECONDS_MAX} ms.` : 'It cannot be reached.';
  }
}

/** Any GraphQL server can say what its root type is called. */
const ask = (url: string, signal: AbortSignal): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
    signal,
    redirect: 'error',
  });
