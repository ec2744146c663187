import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Request } from './measure.ts';

/** What a server has used since it started. */
export type Usage = { readonly cpuMs: number; readonly statements: number };

/** A server in a process of its own, so that what it uses is its own. */
export type Server = {
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  readonly answer: (request: Request) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export async function startServer(script: string, args: string[], input?: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
  if (input !== undefined) child.send(input);
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    usage: async () => {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [Usage];
      return usage;
    },
    answer: async (request) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) });
      const body = await response.text();
      if (!response.ok || body.includes('"errors"')) throw new Error(`The server answered ${body.slice(0, 500)}`);
      return body;
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** The other side: tells the address, then the usage whenever it is asked. */
export function tell(url: string, statements: () => number): void {
  process.on('message', (message) => {
    if (message !== 'usage') return;
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, statements: statements() } satisfies Usage);
  });
  process.send?.(url);
}
