import type { AnyEntity } from './entity.ts';
import type { Fact } from './fact.ts';

/** The period of a thing itself, as a fact of it: its row is the one that is corrected, and that ends when it closes. */
export const periodFact = ({ type, table, prefix }: Pick<AnyEntity, 'type' | 'table' | 'prefix'>): Fact => ({
  type,
  name: `${type}Period`,
  noun: 'period',
  table,
  owner: 'id',
  prefix,
  part: 'period',
  holds: 'ONE',
  endsWithOwner: 'ALWAYS',
  isThing: true,
  columns: {},
  rows: '',
});
