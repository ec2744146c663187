import { testSubgraph } from '@cdw/kernel/testing.ts';
import { resultOf } from '@cdw/kernel/writing/writes-for-test.ts';
import { expect, it } from 'vitest';
import { AGENCY, call, ESCO, type Given, submit, visits } from './giving-for-test.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);

/** Hands a figure in by a work of one month, and publishes it. */
async function publish(value: string, title: string): Promise<void> {
  const sources = [{ title, publishedOn: '2026-03' }];
  const [given] = resultOf<Given[]>(await submit(evaluations, AGENCY, [visits(value, '2025', { sources })]));
  const observations = [{ observation: given?.id, version: given?.version }];
  resultOf(await call(evaluations, 'publishObservations', { observations }, AGENCY));
}

it('of two figures of one month the one that was recorded later counts, and their disagreement is said', async () => {
  await publish('1220', 'Premier fichier inventé');
  await publish('1202', 'Second fichier inventé');
  const { series } = await evaluations.answer<{ series: unknown }>(
    `query ($indicator: ID!) { series: _entities(representations: [{ __typename: "Space", id: "${ESCO}" }]) {
      ... on Space { series(indicator: $indicator, by: YEAR, from: "2025", through: "2025") { points { value because(lang: EN) } } } } }`,
    { indicator: 'visits' },
  );
  expect(series).toEqual([
    {
      series: {
        points: [
          {
            value: '1202',
            because: expect.stringContaining(
              'Of the 2 published figures of this period, the one that was recorded last',
            ),
          },
        ],
      },
    },
  ]);
});
