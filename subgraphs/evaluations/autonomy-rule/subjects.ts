import type { Column, Row } from '@cdw/kernel/facts/columns.ts';
import type { Draft } from '@cdw/kernel/facts/fact.ts';
import { isOfNoneOf } from '@cdw/kernel/writing/existing.ts';
import { referenceTo } from '@cdw/kernel/writing/references.ts';
import { SUBJECTS } from '../foreign.ts';
import type { Tables } from '../snapshots.ts';
import { subjectNamed } from '../subject.ts';
import { EvaluationSubject } from '../types/evaluation-subject.ts';
import { ruleFact } from './autonomy-rule.ts';

const TYPES = { net: 'Network', cal: 'Call' };

/** To whose spaces a rule applies. */
const subject: Column = {
  isRequired: true,
  input: (t, required) =>
    t.id({ required, description: 'Identifier of the network (`net_…`) or call (`cal_…`).' }) as never,
  output: (t) =>
    t.field({
      type: EvaluationSubject as never,
      nullable: true,
      description: 'The network, or the call; null where the subgraph that keeps it cannot be reached.',
      resolve: (row: object) => row as never,
    }) as never,
  columns: (given) => ({ ...subjectNamed(String(given)) }),
  stored: () => ['subjectKind', 'subjectId'],
  references: (given, path) => {
    const found = typeof given === 'string' ? subjectNamed(given) : undefined;
    const isOne = found?.subjectKind === 'NETWORK' || found?.subjectKind === 'CALL';
    return isOne ? referenceTo(SUBJECTS[found.subjectKind], found.subjectId, path) : [];
  },
  check: async (given, { faults, path }) => {
    isOfNoneOf(faults, path, String(given), TYPES);
  },
  seededBy: { network: 'Network', call: 'Call' },
};

export const subjects = ruleFact({
  type: 'AutonomyRuleSubject',
  name: 'AutonomyRuleSubject',
  noun: 'subject',
  table: 'autonomyRuleSubject',
  owner: 'ruleId',
  prefix: 'ars',
  part: 'subjects',
  holds: 'ENTRY',
  orderColumn: 'position',
  isKept: true,
  columns: { subject },
  complete: placed,
  lists: { history: ['subjects', 'The networks and calls to whose spaces it applies, each with its sources.'] },
  rows: 'subjectsOfRule',
  begin: {
    mutation: 'addAutonomyRuleSubject',
    kind: 'SUBJECT_ADDED',
    says: 'Says that a rule of autonomy applies to the spaces of a further network or call.',
    from: '',
  },
});

/** A subject comes after those that are there, and none comes twice. */
async function placed(row: Row, { tables: own, owner, place, faults, path }: Draft): Promise<Row> {
  // A seed has no tables yet.
  const tables = own as unknown as Tables | undefined;
  const others = (await tables?.autonomyRuleSubject.findMany({ where: { ruleId: owner.id } })) ?? [];
  const same = others.find(({ id, subjectId }) => id !== row.id && subjectId === row.subjectId);
  if (same) faults.add(`${path}.subject`, 'TAKEN', 'is a subject already. Leave it out.', same.id);
  const last = Math.max(0, ...others.map(({ position }) => position));
  return { ...row, position: row.position ?? (place === undefined ? last : place) + 1 };
}
