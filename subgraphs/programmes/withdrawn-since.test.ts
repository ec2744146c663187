import { testSubgraph } from '@cdw/kernel/testing.ts';
import { mutate, refusalOf, resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { beforeAll, expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';
import { as, BEP, ideta, openedCall } from './writes-for-test.ts';

const programmes = testSubgraph(openSubgraph);
let call = '';
beforeAll(async () => {
  call = (await openedCall(programmes)).call;
});

it.each([
  ['grantAward', (call: string) => ({ call, beneficiary: ideta, awardedOn: '2025-06' }), 'withdrawAward', 'award'],
  [
    'recordCommitment',
    (call: string) => ({ kind: 'TARGET', statement: { fr: 'But' }, statedOn: '2025', subjects: [call] }),
    'withdrawCommitment',
    'commitment',
  ],
])(
  '%s that is sent again under its key says that what it made was withdrawn since',
  async (mutation, inputOf, withdrawal, argument) => {
    const request = { ...as(BEP), idempotencyKey: crypto.randomUUID() };
    const input = inputOf(call);
    const { id } = resultOf<{ id: string }>(await mutate(programmes, mutation, input, request, 'id'));
    const taken = { [argument]: id, version: 1, sources: undefined };
    expect((await mutate(programmes, withdrawal, taken, as(BEP), '__typename')).errors).toBeUndefined();
    const again = await mutate(programmes, mutation, input, request, 'id');
    expect(refusalOf(again).code).toBe('NOT_FOUND');
    expect(again.errors?.[0]?.message).toContain(`"${id}", was withdrawn since`);
  },
);
