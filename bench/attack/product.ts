import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COUNT = new URL('count-statements.ts', import.meta.url).href;

const START_MILLISECONDS_MAX = 30_000;

/** The product in a process of its own, as npm start runs it. */
export type Product = {
  readonly url: string;
  readonly pid: number | undefined;
  readonly databaseUrl: string;
  /** The folder whose version this is. */
  readonly root: string;
  /** A key of the agency, which the first start tells. */
  readonly key: string | undefined;
  readonly isAlive: () => boolean;
  readonly statements: () => Promise<number | undefined>;
  /** Ends it as an operator would; answers its exit code and how long it took. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; milliseconds: number }>;
};

export async function startProduct(databaseUrl: string, root = ROOT): Promise<Product> {
  const { child, said } = launch({ DATABASE_URL: databaseUrl }, root);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /http:\S+\/graphql/.exec(said())?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The product did not start: ${said()}`)));
  });
  return {
    url,
    pid: child.pid,
    databaseUrl,
    root,
    key: /cdw_[\w-]{20,}/.exec(said())?.[0],
    isAlive: () => child.exitCode === null && child.signalCode === null,
    statements: () => ask(child),
    stop: async (signal = 'SIGTERM') => {
      const begun = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return { code: child.exitCode, milliseconds: performance.now() - begun };
    },
  };
}

/** Starts it with other variables, and answers all that it says until it ends. */
export async function startAndEnd(variables: Readonly<Record<string, string>>, root: string): Promise<string> {
  const { child, said } = launch(variables, root);
  // One that starts in spite of them never ends by itself.
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS_MAX);
  await once(child, 'exit');
  clearTimeout(timer);
  return said();
}

function launch(
  variables: Readonly<Record<string, string>>,
  root: string,
): { child: ChildProcess; said: () => string } {
  const env = { PORT: '0', HOST: '127.0.0.1', NO_COLOR: '1', ...variables };
  const child = fork(join(root, 'gateway/start.ts'), { env, silent: true, execArgv: ['--import', COUNT] });
  // Whatever ends the attack ends what it started.
  process.once('exit', () => child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  return { child, said: () => text };
}

async function ask(child: ChildProcess): Promise<number | undefined> {
  if (!child.connected || child.exitCode !== null) return undefined;
  child.send('statements');
  const [count] = (await once(child, 'message')) as [number];
  return count;
}
