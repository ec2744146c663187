import { type Day, fromDay } from '@cdw/kernel/days.ts';
import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { graphOfSpaces } from '../judging/graph-of-spaces-for-test.ts';
import { mean, sum } from '../judging/least-squares.ts';
import { naiveValue } from '../series/naive-for-test.ts';
import { openSubgraph } from '../subgraph.ts';
import { differenceOf, type Years } from './difference.ts';
import { mutualisationsOf, right, sharing } from './sharing-for-test.ts';

const evaluations = testSubgraph(openSubgraph);

/** Made-up spaces of two kinds, of which the first two share. */
const spaces = Array.from({ length: 16 }, (_none, n) => ({
  id: `spc_${n}`,
  kind: n % 2 === 0 ? 'SMART_WORK_CENTER' : 'COWORKING',
  openedOn: null,
  municipality: null,
}));
const { graph } = graphOfSpaces(spaces, { prt_a: sharing(right('2017-05', '0', '1')) });
const SLUGS = ['visits', 'occupancy-rate'];
const BEGAN = 2017;
const YEARS = [2015, 2016, 2017, 2018, 2019];

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2042-01-${String(of).padStart(2, '0')}` as Day);
/** How a year is told: mostly whole, by one figure or by months, and known from the beginning. */
const told = fc.record({
  by: fc.oneof(
    { weight: 18, arbitrary: fc.constant('YEAR') },
    { weight: 3, arbitrary: fc.constant('MONTHS') },
    { weight: 1, arbitrary: fc.constantFrom('SOME_MONTHS', 'BOUND', 'NOTHING') },
  ),
  value: fc.nat({ max: 9_999 }),
  knownFrom: fc.oneof({ weight: 9, arbitrary: fc.constant('2042-01-01' as Day) }, { weight: 1, arbitrary: day }),
});
type Told = typeof told extends fc.Arbitrary<infer One> ? One : never;

const PERIODS: Readonly<Record<string, number>> = { YEAR: 1, BOUND: 1, MONTHS: 12, SOME_MONTHS: 11 };

function rowsOf({ by, value, knownFrom }: Told, subjectId: string, slug: string, year: number) {
  return Array.from({ length: PERIODS[by] ?? 0 }, (_none, n) => {
    const period = PERIODS[by] === 1 ? `${year}` : `${year}-${String(n + 1).padStart(2, '0')}`;
    return {
      id: `obs_${subjectId}-${slug}-${period}`,
      indicatorId: seededId('ind', slug),
      subjectKind: 'SPACE' as const,
      subjectId,
      ...validity({ validFrom: period, validThrough: period }),
      value: value + n,
      sampleSize: null,
      supersedesId: null,
      qualifier: by === 'BOUND' ? ('AT_LEAST' as const) : ('EXACT' as const),
      status: 'PUBLISHED' as const,
      knownFrom: fromDay(knownFrom),
      sourceKeys: ['pw-72821'],
    };
  });
}

/** What is told of each space, indicator and year. */
const KEYS = spaces.flatMap(({ id }) => SLUGS.flatMap((slug) => YEARS.map((year) => ({ id, slug, year }))));
const everything = fc.array(told, { minLength: KEYS.length, maxLength: KEYS.length }).map((all) =>
  KEYS.flatMap((key, place) => {
    const one = all[place] as Told;
    const rows = rowsOf(one, key.id, key.slug, key.year);
    return [{ ...key, rows, isWhole: one.by === 'YEAR' || one.by === 'MONTHS' }];
  }),
);
type Everything = typeof everything extends fc.Arbitrary<infer All> ? All : never;

/** The whole years of a space on a day, found one by one. */
function yearsOf(all: Everything, id: string, slug: string, on: Day): Years {
  const years = all.filter((one) => one.id === id && one.slug === slug && one.isWhole && one.year !== BEGAN);
  return new Map(
    years.flatMap(({ year, rows }) => {
      const step = validity({ validFrom: `${year}`, validThrough: `${year}` });
      const value = naiveValue(rows, step, on, slug === 'visits');
      return value ? [[year, value] as const] : [];
    }),
  );
}

function naiveEffect(all: Everything, id: string, slug: string, on: Day): object {
  const own = yearsOf(all, id, slug, on);
  const [before, after] = [
    [...own.keys()].filter((year) => year < BEGAN),
    [...own.keys()].filter((year) => year > BEGAN),
  ];
  const kind = spaces.find((space) => space.id === id)?.kind;
  const others = spaces.slice(2).filter((space) => space.kind === kind);
  const changes = others.flatMap((space) => {
    const years = yearsOf(all, space.id, slug, on);
    const [from, to] = [before, after].map((some) => some.flatMap((year) => years.get(year) ?? []));
    const isComparable = before.length > 0 && from?.length === before.length && to?.length === after.length;
    return isComparable && after.length > 0 ? [mean(to).minus(mean(from))] : [];
  });
  const [size, middle] = [changes.length, changes.length > 0 ? mean(changes) : null];
  const squares = middle ? changes.map((change) => change.minus(middle).pow(2)) : [];
  const spread =
    size > 1
      ? sum(squares)
          .div(size - 1)
          .sqrt()
      : null;
  const { isBeyondSpread, groupSize, ...figures } = differenceOf(own, { size, mean: middle, spread }, BEGAN);
  const written = Object.entries(figures).map(([name, value]) => [name, value?.toDecimalPlaces(6).toFixed() ?? null]);
  return { ...Object.fromEntries(written), isBeyondSpread, groupSize };
}

const FIELDS = `verdict inputCount inputs { value entityId } effects { side indicator { slug } before after groupChange groupSpread
  groupSize difference differenceFrom differenceThrough isBeyondSpread }`;
type Answer = { readonly effects: readonly { side: string; indicator: { slug: string } }[] };
const answerOn = async (asOf: Day): Promise<Answer | undefined> =>
  (await mutualisationsOf<Answer>(evaluations, graph, ['prt_a'], { asOf, fields: FIELDS }))[0];

it('an effect is on any day what the figures that were known come to one by one, and later ones never change it', async () => {
  const { db } = evaluations.subgraph().createContext() as Context;
  let measured = 0;
  await fc.assert(
    fc.asyncProperty(everything, day, async (all, on) => {
      const rows = all.flatMap((one) => one.rows);
      await db.observation.createMany({ data: rows.filter(({ knownFrom }) => knownFrom <= fromDay(on)) });
      const answer = await answerOn(on);
      for (const [side, id] of [
        ['HOST', 'spc_0'],
        ['BENEFICIARY', 'spc_1'],
      ] as const) {
        for (const slug of SLUGS) {
          const effect = answer?.effects.find((one) => one.side === side && one.indicator.slug === slug);
          const expected = naiveEffect(all, id, slug, on);
          expect(effect).toEqual({ side, indicator: { slug }, ...expected });
          if ('difference' in expected && expected.difference !== null) measured += 1;
        }
      }
      await db.observation.createMany({ data: rows.filter(({ knownFrom }) => knownFrom > fromDay(on)) });
      expect(await answerOn(on)).toEqual(answer);
      await db.observation.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    }),
    { numRuns: 4 },
  );
  expect(measured).toBeGreaterThan(0);
});
