import { refused, unreachable } from '../failures.ts';
import { reply } from '../http.ts';
import { STATUS_MILLISECONDS_MAX } from '../limits.ts';
import { example, type Root } from '../root.ts';
import { openSession } from '../session.ts';
import { table } from '../table.ts';

type State = {
  readonly name: string;
  readonly runs: string;
  readonly store?: string;
  readonly ready: boolean;
  readonly reason?: string;
};
type Readiness = { readonly ready: boolean; readonly subgraphs: readonly State[] };

export const status = (root: Root) =>
  root
    .command('status')
    .description('Says whether the graph is there, and which of its subgraphs answer. Needs no key.')
    .addHelpText('after', example('status', 'status --url https://graph.example.be/graphql --json'))
    .action(async (_options, command) => {
      const { url } = command.optsWithGlobals();
      const { tell } = openSession(command.optsWithGlobals());
      const [alive, ready] = await Promise.all([page('health', url), page('ready', url)]);
      if (alive.status !== 200 || !isReadiness(ready.body)) {
        throw unreachable(
          `What answers at ${url} is not this graph: it has no /health, or no /ready. Check the address.`,
        );
      }
      const { body } = ready;
      const rows = body.subgraphs.map(({ name, runs, store = null, ready, reason = null }) => [
        name,
        runs,
        store,
        ready ? 'ready' : `not ready: ${reason}`,
      ]);
      tell({ url, ...body }, table(['SUBGRAPH', 'RUNS', 'STORE', 'STATE'], rows));
      if (!body.ready) throw refused(`The graph at ${url} answers, but not all of its subgraphs do.`);
      console.error(`The graph at ${url} is ready.`);
    });

const page = (name: string, url: string) => reply(new URL(name, url).href, STATUS_MILLISECONDS_MAX);

const isReadiness = (body: unknown): body is Readiness =>
  typeof body === 'object' && body !== null && 'ready' in body && 'subgraphs' in body && Array.isArray(body.subgraphs);
