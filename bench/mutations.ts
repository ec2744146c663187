import { randomUUID } from 'node:crypto';
import { startServer } from './process.ts';
import type { WayToWrite } from './way-to-write.ts';

type Known = { readonly version: number; readonly nameHistory: readonly { readonly id: string }[] };
type Answer = {
  readonly data?: { readonly space?: Known; readonly correctSpaceName?: Known };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
};

const READ = 'query ($id: ID!) { space(id: $id) { version nameHistory { id } } }';
const WRITE =
  'mutation ($input: CorrectSpaceNameInput!) { correctSpaceName(input: $input) { version nameHistory { id } } }';
const SOURCES = [{ key: 'pw-72821' }];

/** Writes by mutations over HTTP, each under an Idempotency-Key; a space is read again when somebody else changed it. */
export async function byMutations(
  name: string,
  [script, ...args]: [string, ...string[]],
  headers: () => Promise<Record<string, string>>,
): Promise<WayToWrite> {
  const server = await startServer(script, args);
  const known = new Map<string, Known>();
  const ask = async (query: string, variables: object): Promise<Answer> => {
    const sent = { ...(await headers()), 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const body = JSON.stringify({ query, variables });
    return await (await fetch(server.url, { method: 'POST', headers: sent, body })).json();
  };
  const write = async (space: string): Promise<boolean> => {
    const before = known.get(space) ?? (await ask(READ, { id: space })).data?.space;
    if (!before) throw new Error(`${name}: the space ${space} cannot be read`);
    const input = {
      space,
      version: before.version,
      fact: before.nameHistory.at(-1)?.id,
      name: { fr: randomUUID() },
      sources: SOURCES,
    };
    const { data, errors } = await ask(WRITE, { input });
    if (data?.correctSpaceName) known.set(space, data.correctSpaceName);
    else known.delete(space);
    if (errors && errors[0]?.extensions.code !== 'CONFLICT') throw new Error(`${name}: ${errors[0]?.message}`);
    return !errors;
  };
  return { name, write, usage: server.usage, stop: server.stop };
}
