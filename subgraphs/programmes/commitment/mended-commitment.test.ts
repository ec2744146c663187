import { testSubgraph } from '@cdw/kernel/testing.ts';
import { feedForTest, replayed } from '@cdw/kernel/writing/feed-for-test.ts';
import { faultsOf, mutate } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { as, BEP, done, openedCall } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
const STATE = 'id version statusHistory { id status period { from through } }';
type State = { id: string; version: number; statusHistory: { id: string; status: string; period: object }[] };

describe('what became of a commitment', () => {
  let first = '';
  let later = '';
  const read = async (id: string): Promise<State | null> =>
    (await programmes.answer<{ commitment: State | null }>(`{ commitment(id: "${id}") { ${STATE} } }`)).commitment;
  const statuses = async (id: string) =>
    (await read(id))?.statusHistory.map(({ status, period }) => ({ status, ...period }));
  beforeAll(async () => {
    const { call } = await openedCall(programmes);
    const recorded = {
      kind: 'COMMITMENT',
      statement: { fr: 'Autonomie après un an.' },
      statedOn: '2025-01-15',
      deadline: '2026-01-15',
      subjects: [call],
    };
    first = (await done(programmes, BEP, 'recordCommitment', recorded)).id;
    const revision = {
      commitment: first,
      version: 1,
      kind: 'TARGET',
      statement: { fr: 'Plus tard.' },
      statedOn: '2025-09-01',
    };
    later = (await done(programmes, BEP, 'reviseCommitment', revision)).id;
  });

  it('is taken back with a revision that never was, which answers nowhere, and the revised one goes on until its deadline', async () => {
    const withdrawal = { commitment: first, version: 2, sources: undefined };
    expect(faultsOf(await mutate(programmes, 'withdrawCommitment', withdrawal, as(BEP), 'id'))).toEqual([
      'input.commitment INVALID',
    ]);
    const taken = { commitment: later, version: 1, sources: undefined };
    expect(await done(programmes, BEP, 'withdrawCommitment', taken, 'id version revisedBy { id }')).toEqual({
      id: first,
      version: 3,
      revisedBy: [],
    });
    expect(await read(later)).toBeNull();
    expect(await statuses(first)).toEqual([{ status: 'IN_FORCE', from: '2025-01-15', through: '2026-01-15' }]);
    const changes = await feedForTest(programmes, 'programmeChanges').after();
    expect(replayed(changes)[later]).toBeUndefined();
  });

  it('is corrected in its status and its dates, and withdrawn, and what it had ended is open again', async () => {
    const settled = { commitment: first, version: 3, outcome: 'MISSED', on: '2026-02-01' };
    const [, missed] = (await done<State>(programmes, BEP, 'settleCommitment', settled, STATE)).statusHistory;
    const met = {
      commitment: first,
      version: 4,
      fact: missed?.id,
      status: 'MET',
      from: '2025-12-01',
      note: 'Un bilan.',
    };
    await done(programmes, BEP, 'correctCommitmentStatus', met);
    expect(await statuses(first)).toEqual([
      { status: 'IN_FORCE', from: '2025-01-15', through: '2025-11-30' },
      { status: 'MET', from: '2025-12-01', through: null },
    ]);
    const early = { ...met, version: 5, status: 'MISSED', note: undefined };
    expect(faultsOf(await mutate(programmes, 'correctCommitmentStatus', early, as(BEP)))).toEqual([
      'input.from INVALID',
    ]);
    const prolonged = { commitment: first, version: 5, deadline: '2027' };
    await done(programmes, BEP, 'correctCommitment', prolonged);
    const withdrawal = { commitment: first, version: 6, fact: missed?.id, sources: undefined };
    await done(programmes, BEP, 'withdrawCommitmentStatus', withdrawal);
    expect(await statuses(first)).toEqual([{ status: 'IN_FORCE', from: '2025-01-15', through: '2027' }]);
    const last = { ...withdrawal, version: 7, fact: (await read(first))?.statusHistory[0]?.id };
    expect(faultsOf(await mutate(programmes, 'withdrawCommitmentStatus', last, as(BEP)))).toEqual([
      'input.fact INVALID',
    ]);
  });
});
