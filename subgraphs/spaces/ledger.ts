import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import { NETWORK } from './network/network.ts';
import { ORGANISATION } from './organisation/organisation.ts';
import { SPACE } from './space/space.ts';
import type { Recorded, Tables } from './tables.ts';

const LEDGERS: Readonly<Record<Recorded, { readonly rowsOf: Ledger<Tables, never>['rowsOf'] }>> = {
  Space: SPACE.ledger,
  Organisation: ORGANISATION.ledger,
  Network: NETWORK.ledger,
};

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = {
  schema: 'spaces',
  rowsOf: (tables, type, where) => LEDGERS[type].rowsOf(tables, type as never, where),
  concernedBy,
};
