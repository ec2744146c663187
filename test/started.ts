import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program in a process of its own, as whoever runs it starts it. */
export type Started = {
  readonly process: ChildProcess;
  /** All that it has said so far. */
  readonly said: () => string;
  /** Where it answers; empty when it ended instead. */
  readonly url: string;
};

/** Starts a program on a database, and waits for its address or its end. */
export async function start(
  program: string,
  databaseUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const path = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const child = spawn(process.execPath, [path], { env: { PORT: '0', DATABASE_URL: databaseUrl, ...variables } });
  let said = '';
  const address = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        const url = /http:\S+\/graphql/.exec(said)?.[0];
        if (url) resolve(url);
      });
    }
    child.once('exit', () => resolve(''));
  });
  return { process: child, url: await address, said: () => said };
}

/** Ends it by a signal, and answers its exit code: none when it was killed. */
export async function stop({ process: child }: Started, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
