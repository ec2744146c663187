import type { RequestContext } from '../context.ts';
import type { Lists } from '../listing.ts';
import type { Viewer } from '../viewer.ts';
import { Faults } from './faults.ts';
import type { Intent } from './idempotency.ts';
import type { Tables, Transacting } from './ledger.ts';
import { permitOrganisations } from './permission.ts';
import { lookUp, type Reference, type Referred, together } from './references.ts';
import { writing } from './write.ts';

/** What a write needs of the context of a subgraph. */
export type WriteContext<T extends Tables> = RequestContext & {
  readonly db: Transacting<T> & T;
  readonly lists: Lists;
  readonly load: Readonly<Record<string, { readonly clearAll: () => unknown }>>;
};

/** Where it is decided who may write: the tables, what the graph tells of who keeps what, and a list of faults. */
export type Deciding<T extends Tables> = {
  readonly tables: T;
  readonly faults: Faults;
  readonly referred: Referred;
};

/**
 * Who may write. It is decided before anything else of the input is looked up, checked or computed, so that a stranger
 * costs nothing and learns nothing; and once more within the transaction.
 */
export type Right<T extends Tables, Permitted = unknown> = {
  /** What has to be known of things in other subgraphs to decide it. */
  readonly refers?: (tables: T) => Promise<readonly Reference[]>;
  /** Refuses whoever may not. What it answers is at hand for the work. */
  readonly permit: (deciding: Deciding<T>) => Promise<Permitted>;
};

/** The right of what only the agency does: the field itself asks for its role, so nothing is left to be decided. */
export const AGENCY_BY_FIELD: Right<Tables, undefined> = { permit: async () => undefined };

/** The right of whoever acts for one of some organisations, and of the agency; `who` names them, as for `permitOrganisations`. */
export const byOrganisations = <T extends Tables>(
  viewer: Viewer,
  organisationIds: (deciding: Deciding<T>) => Promise<readonly string[]>,
  who: string,
  refers: readonly Reference[] = [],
): Right<T> => ({
  refers: async () => refers,
  permit: async (deciding) => permitOrganisations(viewer, await organisationIds(deciding), who),
});

/** What is asked for, who may, and what the input names in other subgraphs. */
export type Asked<T extends Tables, Permitted = unknown> = Intent & {
  readonly right: Right<T, Permitted>;
  readonly refers?: readonly Reference[];
};

/**
 * Writes, and lets the rest of the request read what was written. What other subgraphs keep is looked up before the
 * transaction begins, since nobody's tables should wait for another one's answer; its faults are told with all others.
 */
export async function written<T extends Tables, Permitted = unknown>(
  context: WriteContext<T>,
  schema: string,
  { refers = [], right, ...intent }: Asked<T, Permitted>,
  work: (tables: T, faults: Faults, referred: Referred, permitted: Permitted) => Promise<string>,
): Promise<string> {
  const write = writing(context, schema, intent);
  const deciding = await lookUp(context.graph, (await right.refers?.(context.db)) ?? []);
  if (!(await write.isRepetition())) {
    const faults = new Faults();
    await right.permit({ tables: context.db, faults, referred: deciding });
    faults.settle();
  }
  const referred = together(deciding, await lookUp(context.graph, refers));
  const id = await write.run(async (tables, faults) => {
    const permitted = await right.permit({ tables, faults, referred });
    referred.note(faults);
    return await work(tables, faults, referred, permitted);
  });
  for (const loader of Object.values(context.load)) loader.clearAll();
  context.lists.forget();
  return id;
}
