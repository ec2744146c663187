import { StartError } from '@cdw/kernel/errors.ts';
import type { Subgraph } from '@cdw/kernel/subgraph.ts';
import type { Keys } from './access/keys.ts';
import type { Settings } from './env.ts';

/** A subgraph's module is loaded only when it is opened here, and not when it is a service of its own. */
const modules = {
  spaces: () => import('@cdw/spaces/subgraph.ts'),
  hubs: () => import('@cdw/hubs/subgraph.ts'),
  partnerships: () => import('@cdw/partnerships/subgraph.ts'),
  programmes: () => import('@cdw/programmes/subgraph.ts'),
  evaluations: () => import('@cdw/evaluations/subgraph.ts'),
};

export type SubgraphName = keyof typeof modules;
export const subgraphNames = Object.keys(modules) as SubgraphName[];

type Opened = { readonly subgraphs: readonly Subgraph[]; readonly keys?: Keys };

/** Opens all that runs in this process: our own subgraph of keys, and the others. */
export async function openAll({ accessDatabaseUrl, databaseUrls }: Settings): Promise<Opened> {
  if (!accessDatabaseUrl) return { subgraphs: await openSubgraphs(databaseUrls) };
  const { openAccess } = await import('./access/subgraph.ts');
  const access = await openAccess(accessDatabaseUrl, console.log);
  try {
    return { subgraphs: [...(await openSubgraphs(databaseUrls)), access.subgraph], keys: access.keys };
  } catch (error) {
    await access.subgraph.close();
    throw error;
  }
}

/** Opens those that have a database here, at once. If one cannot be opened, none stays open. */
async function openSubgraphs(databaseUrls: Readonly<Partial<Record<SubgraphName, string>>>): Promise<Subgraph[]> {
  const opened = await Promise.allSettled(
    Object.entries(databaseUrls).map(async ([name, url]) => {
      const { openSubgraph } = await modules[name as SubgraphName]();
      return openSubgraph(url);
    }),
  );
  const subgraphs = opened.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const faults = opened.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (faults.length === 0) return subgraphs;

  await Promise.allSettled(subgraphs.map((subgraph) => subgraph.close()));
  // One that is no fault of the installation is a fault of the program: it is thrown as it is, with its stack.
  const unexpected = faults.find((fault) => !(fault instanceof StartError));
  throw unexpected ?? new StartError([...new Set(faults.map((fault) => fault.message))].join('\n'));
}
