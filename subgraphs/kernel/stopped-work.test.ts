import { graphql } from 'graphql';
import { expect, it } from 'vitest';
import { createBuilder } from './builder.ts';
import { PUBLIC_VIEWER } from './viewer.ts';

it('a field of a request that has ended is not begun', async () => {
  const ends = new AbortController();
  const begun: string[] = [];
  const builder = createBuilder<object, { db: object }>({ datamodel: { models: {} } });
  const described = { description: 'For a test.' } as const;
  const Thing = builder.objectRef<object>('Thing').implement({
    description: 'A thing.',
    fields: (t) => ({ inner: t.string({ ...described, resolve: () => `${begun.push('inner')}` }) }),
  });
  const { promise: outer, resolve: answerOuter } = Promise.withResolvers<object>();
  builder.queryType({
    description: 'Root.',
    fields: (t) => ({
      outer: t.field({
        type: Thing,
        ...described,
        resolve: () => {
          begun.push('outer');
          return outer;
        },
      }),
    }),
  });
  const contextValue = { db: {}, viewer: PUBLIC_VIEWER, signal: ends.signal };
  const ask = () => graphql({ schema: builder.toSchema(), source: '{ outer { inner } }', contextValue });

  void ask();
  ends.abort();
  answerOuter({});
  await new Promise(setImmediate);
  expect(begun).toEqual(['outer']);
  void ask();
  await new Promise(setImmediate);
  expect(begun).toEqual(['outer']);
});
