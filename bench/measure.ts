import autocannon from 'autocannon';
import type { Server } from './process.ts';

export type Request = { readonly query: string; readonly variables?: Record<string, unknown> };

export type Measured = {
  readonly perSecond: number;
  readonly perSecondAtOnce: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly statements: number;
};

const WARM_UP_SECONDS = 3;
const SECONDS = 5;
const CONNECTIONS_AT_ONCE = 8;

/** Asks one request again and again: one connection, so that latency is the server's own, then several at once. */
export async function measure(server: Server, request: Request): Promise<Measured> {
  const load = async (connections: number, duration: number): Promise<autocannon.Result> => {
    const headers = { 'content-type': 'application/json' };
    const result = await autocannon({
      url: server.url,
      method: 'POST',
      headers,
      body: JSON.stringify(request),
      connections,
      duration,
    });
    if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests failed`);
    return result;
  };
  await load(1, WARM_UP_SECONDS);
  const before = await server.usage();
  const alone = await load(1, SECONDS);
  const after = await server.usage();
  const atOnce = await load(CONNECTIONS_AT_ONCE, SECONDS);
  const count = alone['2xx'];
  return {
    perSecond: count / alone.duration,
    perSecondAtOnce: atOnce['2xx'] / atOnce.duration,
    p50Ms: alone.latency.p50,
    p99Ms: alone.latency.p99,
    cpuMs: (after.cpuMs - before.cpuMs) / count,
    statements: (after.statements - before.statements) / count,
  };
}
