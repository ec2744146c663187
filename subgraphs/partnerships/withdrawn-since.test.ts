import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { as, atWork, BEP, bep, ESCO, NAMUR } from './writes-for-test.ts';

const partnerships = testSubgraph(openSubgraph);
let partnership = '';
let right = '';
beforeAll(async () => {
  [partnership, right] = await atWork(partnerships);
});

const versionOf = async (): Promise<number> =>
  (await partnerships.answer<{ partnership: { version: number } }>(`{ partnership(id: "${partnership}") { version } }`))
    .partnership.version;

const terms = { terms: 'FREE_WITHIN_SUBSCRIPTION', isBothWays: false };
type Row = readonly [
  mutation: string,
  input: () => Promise<object>,
  withdrawal: string,
  withdrawn: (id: string) => Promise<object>,
];
const ofRight = async (fact: string) => ({ partnership, version: await versionOf(), fact });

const ROWS: readonly Row[] = [
  [
    'recordSharedUse',
    async () => ({ accessRight: right, reportedBy: bep, from: '2026-03', through: '2026-03', visitCount: 1 }),
    'withdrawSharedUse',
    async (sharedUse) => ({ sharedUse, version: 1 }),
  ],
  [
    'recordGoodPractice',
    async () => ({ demonstratedBy: partnership, title: { fr: 'Rien' }, lesson: { fr: 'Rien' }, status: 'OBSERVED' }),
    'withdrawGoodPractice',
    async (goodPractice) => ({ goodPractice, version: 1 }),
  ],
  [
    'grantAccessRight',
    async () => ({
      partnership,
      version: await versionOf(),
      right: { host: NAMUR, beneficiary: ESCO, ...terms },
      from: '2026-05',
    }),
    'withdrawAccessRight',
    ofRight,
  ],
  [
    'amendAccessRight',
    async () => ({ partnership, version: await versionOf(), accessRight: right, from: '2026-06', ...terms }),
    'withdrawAccessRight',
    ofRight,
  ],
];

it.each(ROWS)(
  '%s that is sent again under its key says that what it made was withdrawn since',
  async (mutation, inputOf, withdrawal, withdrawnOf) => {
    const request = { ...as(BEP), idempotencyKey: crypto.randomUUID() };
    const input = await inputOf();
    const first = await mutate(partnerships, mutation, input, request, 'id');
    const { id } = resultOf<{ id: string }>(first);
    expect(await mutate(partnerships, mutation, input, request, 'id')).toEqual(first);
    const taken = { ...(await withdrawnOf(id)), sources: undefined };
    expect((await mutate(partnerships, withdrawal, taken, as(BEP), 'id')).errors).toBeUndefined();
    const again = await mutate(partnerships, mutation, input, request, 'id');
    expect(refusalOf(again).code).toBe('NOT_FOUND');
    expect(again.errors?.[0]?.message).toContain(`"${id}", was withdrawn since`);
  },
);
