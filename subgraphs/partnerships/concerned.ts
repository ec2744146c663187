import type { Concern } from '@cdw/kernel/writing/concerned.ts';
import { practiceConcerns } from './good-practice/keepers.ts';
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
    case 'GoodPractice':
      return await practiceConcerns(tables, ids);
  }
}
