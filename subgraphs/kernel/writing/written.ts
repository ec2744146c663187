import type { RequestContext } from '../context.ts';
import type { Lists } from '../listing.ts';
import type { Faults } from './faults.ts';
import type { Intent } from './idempotency.ts';
import type { Tables, Transacting } from './ledger.ts';
import { lookUp, type Reference, type Referred } from './references.ts';
import { write } from './write.ts';

/** What a write needs of the context of a subgraph. */
export type WriteContext<T extends Tables> = RequestContext & {
  readonly db: Transacting<T> & T;
  readonly lists: Lists;
  readonly load: Readonly<Record<string, { readonly clearAll: () => unknown }>>;
};

/** What is asked for, and what it refers to in other subgraphs. */
export type Asked = Intent & { readonly refers?: readonly Reference[] };

/**
 * Writes, and lets the rest of the request read what was written. What other subgraphs keep is looked up before the
 * transaction begins, since nobody's tables should wait for another one's answer; its faults are told with all others.
 */
export async function written<T extends Tables>(
  context: WriteContext<T>,
  schema: string,
  { refers = [], ...intent }: Asked,
  work: (tables: T, faults: Faults, referred: Referred) => Promise<string>,
): Promise<string> {
  const referred = await lookUp(context.graph, refers);
  const id = await write<T>(context, schema, intent, (tables, faults) => {
    referred.note(faults);
    return work(tables, faults, referred);
  });
  for (const loader of Object.values(context.load)) loader.clearAll();
  context.lists.forget();
  return id;
}
