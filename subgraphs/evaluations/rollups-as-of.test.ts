import { type Day, LAST_DAY } from '@cdw/kernel/days.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { Decimal } from '@prisma/client/runtime/client';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from './context.ts';
import type { Grain, PrismaClient } from './generated/prisma/client.ts';
import { sum } from './judging/least-squares.ts';
import { type MadeUpFigure, naiveValue, rowsOf } from './series/naive-for-test.ts';
import { stepsOf } from './series/steps.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const db = (): PrismaClient => (evaluations.subgraph().createContext() as Context).db;

const INDICATORS = { visits: 'SUM', 'occupancy-rate': 'MEAN' } as const;
const GRAINS: Grain[] = ['MONTH', 'QUARTER', 'YEAR'];
const SPACES = ['spc_made-up-0', 'spc_made-up-1'];

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2042-01-${String(of).padStart(2, '0')}` as Day);
const PERIODS = [
  '01 01',
  '02-03 02-10',
  '02-09 02-12',
  '02 03',
  '01 09',
  '04 06',
  '05-30 06-02',
  '12-31 12-31',
  '01 12',
];
const figure = fc.record<MadeUpFigure>({
  space: fc.constantFrom(...SPACES),
  period: fc.constantFrom(...PERIODS),
  value: fc.nat({ max: 9_999 }),
  qualifier: fc.constantFrom('EXACT', 'AT_LEAST'),
  sampleSize: fc.option(fc.nat({ max: 3 })),
  knownFrom: day,
  correctedFrom: fc.option(day, { freq: 3 }),
});

type Series = {
  readonly points: readonly {
    readonly value: string | null;
    readonly min?: string | null;
    readonly subjectCount?: number;
  }[];
};

it.each(Object.entries(INDICATORS))(
  'the %s of a space and of all are on any day what the figures one by one come to',
  async (slug, aggregation) => {
    const span = (by: Grain, on: Day) => `by: ${by}, from: "2041", through: "2041", asOf: "${on}"`;
    const ask = async (by: Grain, on: Day): Promise<(Series | undefined)[]> => {
      const fields = `... on Space { series(indicator: "${slug}", ${span(by, on)}) { points { value } } }`;
      const spaces = await evaluations.entities<{ series: Series }>(
        SPACES.map((id) => ({ __typename: 'Space', id })),
        fields,
      );
      const { indicator } = await evaluations.answer<{ indicator: { series: Series } }>(
        `{ indicator(slug: "${slug}") { series(subjectKind: SPACE, ${span(by, on)}) { points { value min subjectCount } } } }`,
      );
      return [...spaces.map((space) => space?.series), indicator.series];
    };
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 12 }), day, async (figures, on) => {
        const rows = figures.flatMap((one, place) => rowsOf(one, slug, place));
        await db().observation.createMany({ data: rows });
        for (const [by, known] of GRAINS.flatMap(
          (grain) =>
            [
              [grain, on],
              [grain, LAST_DAY],
            ] as const,
        )) {
          const expected = SPACES.map((space) =>
            stepsOf({ by, from: '2041', through: '2041' }).map((step) =>
              naiveValue(
                rows.filter(({ subjectId }) => subjectId === space),
                step,
                known,
                aggregation === 'SUM',
              ),
            ),
          );
          const [first, second, all] = await ask(by, known);
          for (const [place, series] of [first, second].entries()) {
            expect(series?.points.map(({ value }) => value)).toEqual(
              expected[place]?.map((value) => value?.toFixed() ?? null),
            );
          }
          const values = all?.points.map((_point, step) => expected.flatMap((of) => of[step] ?? []));
          expect(all?.points.map(({ subjectCount }) => subjectCount)).toEqual(values?.map((some) => some.length));
          expect(all?.points.map(({ min }) => min)).toEqual(
            values?.map((some) => (some.length ? Decimal.min(...some).toFixed() : null)),
          );
          if (aggregation === 'SUM')
            expect(all?.points.map(({ value }) => value)).toEqual(
              values?.map((some) => (some.length ? sum(some).toFixed() : null)),
            );
        }
        await db().observation.deleteMany({ where: { subjectId: { in: SPACES } } });
      }),
      { numRuns: 12 },
    );
  },
);
