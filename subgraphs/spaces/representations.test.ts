import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { expect, it } from 'vitest';
import { openSubgraph } from './subgraph.ts';

const spaces = testSubgraph(openSubgraph);
const ESCO = { __typename: 'Space', id: seededId('spc', 'esco') };
const SOURCE = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Space { slug organisations { role } } ... on Municipality { nis } } }`;

it.each([
  ['no text', { ...ESCO, id: 5 }, 'BAD_USER_INPUT'],
  ['an object', { ...ESCO, id: { not: 'esco' } }, 'BAD_USER_INPUT'],
  ['left out', { __typename: 'Space' }, 'BAD_USER_INPUT'],
  ['a text that no store holds', { ...ESCO, id: 'spc_\0' }, 'BAD_USER_INPUT'],
  ['that of nothing', { ...ESCO, id: 'spc_none' }, 'NOT_FOUND'],
  ['a code that no store holds', { __typename: 'Municipality', nis: '57081\0' }, 'BAD_USER_INPUT'],
])('a representation whose key is %s fails alone', async (_what, wrong, code) => {
  const { data, errors } = await spaces.ask(SOURCE, { of: [wrong, ESCO, { ...ESCO, asOf: '2026-02-31' }] });
  expect((data as { _entities: unknown[] })._entities).toMatchObject([null, { slug: 'esco' }, null]);
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['_entities', 0], code],
    [['_entities', 2], 'BAD_USER_INPUT'],
  ]);
});
