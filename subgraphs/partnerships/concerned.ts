import { type Concern, concernsThrough } from '@cdw/kernel/writing/concerned.ts';
import type { Recorded } from './ledger.ts';
import { organisationsIn } from './partnership/keepers.ts';
import { SHARED_USE } from './shared-use/shared-use.ts';
import type { Tables } from './tables.ts';

/**
 * The organisations that changes of some things concern, as far as these tables tell: they may read their audit. Who
 * operates a party that is a space or a hub is known to other subgraphs, and is added by each change.
 */
export async function concernedBy(tables: Tables, type: Recorded, ids: string[]): Promise<Concern[]> {
  switch (type) {
    case 'Partnership':
      return await organisationsIn(tables, ids);
    case 'SharedUse':
      return await SHARED_USE.ledger.concernedBy(tables, 'SharedUse', ids);
    case 'GoodPractice': {
      const practices = await tables.goodPractice.findMany({
        where: { id: { in: ids } },
        include: { applications: true },
      });
      const links = practices.flatMap(({ id, demonstratedById, applications }) =>
        [demonstratedById, ...applications.map(({ partnershipId }) => partnershipId)].map((to) => ({ id, to })),
      );
      return concernsThrough(links, await organisationsIn(tables, [...new Set(links.map(({ to }) => to))]));
    }
  }
}
