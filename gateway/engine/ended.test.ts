import { scalars } from '@cdw/kernel/scalars.ts';
import { GraphQLError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createEngine } from './engine.ts';
import { supergraph } from './testing/bookshop.ts';

const document = parse('{ cheapest { ... on Map { name stock scale } } since }');

test('no step starts once the request has ended, and each of the others is told of the end', async () => {
  const ending = new AbortController();
  const started: string[] = [];
  const engine = createEngine(supergraph(), scalars, async (subgraph, { signal }) => {
    started.push(subgraph);
    expect(signal).toBe(ending.signal);
    if (subgraph === 'catalogue') return { data: { since: null } };
    ending.abort(new GraphQLError('It took too long.', { extensions: { code: 'TOO_LONG' } }));
    return { data: { cheapest: { __typename: 'Map', id: 'm1', stock: 3 } } };
  });
  const { data, errors } = await engine.execute({ document, context: {}, signal: ending.signal });
  expect(started.toSorted()).toEqual(['catalogue', 'shop']);
  expect(data).toEqual({ cheapest: null, since: null });
  expect(errors).toMatchObject([{ message: 'It took too long.', path: ['cheapest', 'name'] }]);
});

test('a request that has ended before asks nobody', async () => {
  const engine = createEngine(supergraph(), scalars, () => Promise.reject(new Error('It was asked.')));
  const { data, errors } = await engine.execute({ document, context: {}, signal: AbortSignal.abort() });
  expect(data).toEqual({ cheapest: null, since: null });
  expect(errors?.every(({ extensions }) => extensions.code === 'REQUEST_ENDED')).toBe(true);
});
