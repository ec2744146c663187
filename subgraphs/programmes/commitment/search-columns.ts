import { searchableOf } from '@cdw/kernel/seed/searchable-of.ts';
import type { Tables } from '../tables.ts';
import { statedFirstDay } from './dates.ts';

/** Brings what a commitment is found and ordered by up to what it says. */
export async function refreshCommitmentSearch(tables: Tables, id: string): Promise<void> {
  const row = await tables.commitment.findUniqueOrThrow({ where: { id } });
  const statements = [row.statementFr, row.statementNl, row.statementDe, row.statementEn];
  const rules = [row.deadlineRuleFr, row.deadlineRuleNl, row.deadlineRuleDe, row.deadlineRuleEn];
  const data = { searchText: searchableOf(...statements, ...rules), statedFirstDay: statedFirstDay(row) };
  await tables.commitment.update({ where: { id }, data });
}
