import { unreachable } from './failures.ts';

/** What came back from an address, read as JSON: undefined where it was none. */
export type Reply = { readonly status: number; readonly body: unknown };

/** Asks an address. Whoever does not answer in time, or at all, is said in plain words. */
export async function reply(url: string, millisecondsMax: number, request: RequestInit = {}): Promise<Reply> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(millisecondsMax) });
    return { status: response.status, body: parsed(await response.text()) };
  } catch (cause) {
    throw unreachable(
      `The graph cannot be reached at ${url}: ${reasonOf(cause, millisecondsMax)}. ` +
        'Start it (npm start), or say where it is by --url or CDW_URL.',
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Node says only "fetch failed", and keeps the reason as the cause. */
function reasonOf(error: unknown, millisecondsMax: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${millisecondsMax / 1_000} seconds`;
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? code ?? message;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there (ECONNREFUSED)',
  ENOTFOUND: 'there is no such host (ENOTFOUND)',
  ECONNRESET: 'the connection was broken off (ECONNRESET)',
};
