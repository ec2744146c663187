import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const EXECUTABLE = fileURLToPath(new URL('cdw.js', import.meta.url));

/** How a run of the command line ended, and what it wrote. */
export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the executable as a shell does, in a process of its own, with these variables and no others. */
export async function run(
  args: readonly string[],
  { variables = {}, input = '' }: { variables?: Record<string, string>; input?: string | Uint8Array } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [EXECUTABLE, ...args], { env: variables });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data) => (said.out += data));
  child.stderr.on('data', (data) => (said.err += data));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}
