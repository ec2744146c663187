import type { Ledger, Which } from '@cdw/kernel/writing/ledger.ts';
import { concernedBy } from './concerned.ts';
import { GOOD_PRACTICE } from './good-practice/good-practice.ts';
import { PARTNERSHIP } from './partnership/partnership.ts';
import { SHARED_USE } from './shared-use/shared-use.ts';
import type { Tables } from './tables.ts';

/**
 * What the feed of changes names: statuses, parties, rights and signatures belong to their partnership, and change with it.
 * Counts of shared use come month by month, so each stands by itself, and a partnership does not grow with them.
 */
export type Recorded = 'Partnership' | 'SharedUse' | 'GoodPractice';

const READERS = {
  Partnership: (tables: Tables, where: Which) => PARTNERSHIP.ledger.rowsOf(tables, 'Partnership', where),
  SharedUse: (tables: Tables, where: Which) => SHARED_USE.ledger.rowsOf(tables, 'SharedUse', where),
  GoodPractice: (tables: Tables, where: Which) => GOOD_PRACTICE.ledger.rowsOf(tables, 'GoodPractice', where),
};

/** What this subgraph tells of its things, and to whom. */
export const LEDGER: Ledger<Tables, Recorded> = {
  schema: 'partnerships',
  rowsOf: (tables, type, where) => READERS[type](tables, where),
  concernedBy,
};
