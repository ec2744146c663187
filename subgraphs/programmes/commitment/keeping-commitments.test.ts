import { testSubgraph } from '@cdw/kernel/testing.ts';
import { faultsOf, mutate, refusalOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import { openSubgraph } from '../subgraph.ts';
import { AGENCY, as, BEP, bep, done, ESCO, ideta, openedCall, SPI } from '../writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
let call = '';
let document = '';
let first = '';
beforeAll(async () => {
  ({ call } = await openedCall(programmes));
});

const statusOn = async (id: string, day: string): Promise<string> => {
  const query = `{ commitment(id: "${id}", asOf: "${day}") { status } }`;
  return (await programmes.answer<{ commitment: { status: string } }>(query)).commitment.status;
};

it('a document is attached to what it speaks of, by who keeps all of that', async () => {
  const attached = {
    kind: 'GOVERNMENT_DECISION',
    title: 'Décision du 15 janvier 2025',
    url: 'https://www.wallonie.be/decision',
    publishedOn: '2025-01-15',
    publisher: bep,
    subjects: [call],
  };
  const fields = 'id slug url publishedOn subjects { subject { __typename } }';
  const found = await done<{ id: string }>(programmes, BEP, 'attachPolicyDocument', attached, fields);
  expect(found).toMatchObject({ slug: 'decision-du-15-janvier-2025', subjects: [{ subject: { __typename: 'Call' } }] });
  document = found.id;
  const ofOthers = { ...attached, slug: 'another', subjects: [call, ESCO] };
  expect(refusalOf(await mutate(programmes, 'attachPolicyDocument', ofOthers, as(BEP), 'id')).code).toBe('FORBIDDEN');
  const byAgency = await mutate(programmes, 'attachPolicyDocument', ofOthers, as(AGENCY), 'id');
  expect(byAgency.errors).toBeUndefined();
});

it('what another organisation promised is recorded by that one, or by the agency', async () => {
  const promise = {
    kind: 'COMMITMENT',
    statement: { fr: 'Une promesse' },
    statedOn: '2025-01-15',
    subjects: [call],
  };
  const byOther = await mutate(programmes, 'recordCommitment', { ...promise, organisation: ideta }, as(BEP), 'id');
  expect(refusalOf(byOther).code).toBe('FORBIDDEN');
  const commitment = { version: 1, organisation: ideta };
  const own = await done<{ id: string }>(programmes, BEP, 'recordCommitment', { ...promise, slug: 'sans-nom' }, 'id');
  for (const [mutation, input] of [
    ['correctCommitment', commitment],
    ['reviseCommitment', { ...commitment, ...promise, organisation: ideta, subjects: undefined }],
  ] as const) {
    const changed = await mutate(programmes, mutation, { ...input, commitment: own.id }, as(BEP), 'id');
    expect(refusalOf(changed).code).toBe('FORBIDDEN');
  }
  const byAgency = { ...promise, organisation: ideta, slug: 'de-l-agence' };
  await done(programmes, AGENCY, 'recordCommitment', byAgency, 'id');
});

it('a commitment is in force until its deadline, and unknown after it', async () => {
  const recorded = {
    kind: 'COMMITMENT',
    statement: { fr: 'Les espaces sont autonomes après un an.' },
    statedOn: '2025-01-15',
    statedBy: 'Ministre du Numérique',
    organisation: bep,
    deadline: '2026-01-15',
    deadlineRule: { fr: 'Un an à compter du 15 janvier 2025' },
    document,
    subjects: [call],
  };
  expect(refusalOf(await mutate(programmes, 'recordCommitment', recorded, as(SPI), 'id')).code).toBe('FORBIDDEN');
  first = (await done(programmes, BEP, 'recordCommitment', recorded)).id;
  const days = ['2025-01-14', '2025-01-15', '2026-01-15', '2026-01-16'];
  const statuses = await Promise.all(days.map((day) => statusOn(first, day)));
  expect(statuses).toEqual(['UNKNOWN', 'IN_FORCE', 'IN_FORCE', 'UNKNOWN']);
});

it('it is revised by a later one, stays as it was before that, and is revised once', async () => {
  const revision = {
    commitment: first,
    version: 1,
    kind: 'COMMITMENT',
    statement: { fr: 'Les espaces sont autonomes après deux ans.' },
    statedOn: '2025-09-01',
    deadline: '2026-06-30',
  };
  const fields = 'id revises { id version } subjects { subject { ... on Call { id } } } status(asOf: "2026-06-30")';
  const later = await done<{ id: string }>(programmes, BEP, 'reviseCommitment', revision, fields);
  expect(later).toMatchObject({
    revises: { id: first, version: 2 },
    subjects: [{ subject: { id: call } }],
    status: 'IN_FORCE',
  });
  expect([await statusOn(first, '2025-08-31'), await statusOn(first, '2025-09-01')]).toEqual(['IN_FORCE', 'REVISED']);
  const again = await mutate(programmes, 'reviseCommitment', { ...revision, version: 2, slug: 'x' }, as(BEP), 'id');
  expect(faultsOf(again)).toContain('input.commitment ALREADY_ENDED');

  const tooEarly = { commitment: later.id, version: 1, outcome: 'MISSED', on: '2026-01' };
  expect(faultsOf(await mutate(programmes, 'settleCommitment', tooEarly, as(BEP)))).toEqual(['input.on INVALID']);
  const settled = { ...tooEarly, outcome: 'MET', on: '2026-05-01' };
  const history = 'statusHistory { status period { from through } } version';
  expect(await done(programmes, BEP, 'settleCommitment', settled, history)).toEqual({
    version: 2,
    statusHistory: [
      { status: 'IN_FORCE', period: { from: '2025-09-01', through: '2026-04-30' } },
      { status: 'MET', period: { from: '2026-05-01', through: null } },
    ],
  });
  expect(await statusOn(later.id, '2026-04-30')).toBe('IN_FORCE');
  const lists = async (filter: string) => {
    const query = `{ commitments(subject: "${call}", ${filter}) { nodes { id } } }`;
    return (await programmes.answer<{ commitments: { nodes: { id: string }[] } }>(query)).commitments.nodes;
  };
  expect(await lists('status: [MET]')).toEqual([{ id: later.id }]);
  expect(await lists('asOf: "2025-09-01"')).toEqual(expect.arrayContaining([{ id: later.id }]));
  expect(await lists('asOf: "2025-08-31"')).not.toContainEqual({ id: later.id });
});
