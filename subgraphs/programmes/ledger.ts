import type { Ledger } from '@cdw/kernel/writing/ledger.ts';
import { AWARD } from './award/award.ts';
import { CALL } from './call/call.ts';
import { COMMITMENT } from './commitment/commitment.ts';
import { concernedBy } from './concerned.ts';
import { MEASURE } from './measure/measure.ts';
import { POLICY_DOCUMENT } from './policy-document/policy-document.ts';
import { PROGRAMME } from './programme/programme.ts';
import type { Recorded, Tables } from './tables.ts';

const LEDGERS: Readonly<Record<Recorded, { readonly rowsOf: Ledger<Tables, never>['rowsOf'] }>> = {
  Programme: PROGRAMME.ledger,
  Measure: MEASURE.ledger,
  Call: CALL.ledger,
  Award: AWARD.ledger,
  Commitment: COMMITMENT.ledger,
  PolicyDocument: POLICY_DOCUMENT.ledger,
};

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = {
  schema: 'programmes',
  rowsOf: (tables, type, where) => LEDGERS[type].rowsOf(tables, type as never, where),
  concernedBy,
};
