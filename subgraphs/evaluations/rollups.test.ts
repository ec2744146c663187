import { seededId } from '@cdw/kernel/seed/ids.ts';
import { testSubgraph } from '@cdw/kernel/testing.ts';
import { validity } from '@cdw/kernel/validity.ts';
import { write } from '@cdw/kernel/writing/write.ts';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import type { Context } from './context.ts';
import type { ObservationStatus, PrismaClient } from './generated/prisma/client.ts';
import { rollupDifferences } from './series/differences.ts';
import { rebuildRollups } from './series/rebuild.ts';
import type { Tables } from './snapshots.ts';
import { openSubgraph } from './subgraph.ts';

const evaluations = testSubgraph(openSubgraph);
const db = (): PrismaClient => (evaluations.subgraph().createContext() as Context).db;

const INDICATORS = [seededId('ind', 'visits'), seededId('ind', 'occupancy-rate')];

type Figure = {
  indicator: number;
  space: number;
  period: [string, string];
  value: number;
  sampleSize: number | null;
  status: ObservationStatus;
};

const figure = fc.record<Figure>({
  indicator: fc.nat({ max: 1 }),
  space: fc.nat({ max: 2 }),
  period: fc.constantFrom<[string, string]>(
    ['2041-01', '2041-01'],
    ['2041-02-03', '2041-02-10'],
    ['2041-02', '2041-03'],
    ['2041', '2041'],
    ['2041-11', '2042-01'],
    ['2042-24', '2042-24'],
  ),
  value: fc.nat({ max: 50 }),
  sampleSize: fc.option(fc.nat({ max: 5 })),
  status: fc.constantFrom('DRAFT', 'SUBMITTED', 'PUBLISHED'),
});

const RECORDED_AT = new Date('2043-01-01T00:00:00Z');
const rowOf = ({ indicator, space, period: [validFrom, validThrough], ...rest }: Figure, id: string) => ({
  id,
  indicatorId: INDICATORS[indicator] as string,
  subjectKind: 'SPACE' as const,
  subjectId: `spc_made-up-${space}`,
  ...validity({ validFrom, validThrough }),
  qualifier: 'EXACT' as const,
  sourceKeys: [],
  // Of equal figures the one that was recorded later counts: here all are recorded at once.
  recordedAt: RECORDED_AT,
  ...rest,
});

type Step = { figure: Figure } | { of: number; status: ObservationStatus } | { of: number; value: number };
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ figure }),
  fc.record({
    of: fc.nat({ max: 20 }),
    status: fc.constantFrom<ObservationStatus>('PUBLISHED', 'SUPERSEDED', 'DRAFT'),
  }),
  fc.record({ of: fc.nat({ max: 20 }), value: fc.nat({ max: 50 }) }),
);

const forget = () => db().observation.deleteMany({ where: { subjectId: { startsWith: 'spc_made-up' } } });

const kept = async () => {
  const where = { subjectId: { startsWith: 'spc_made-up' } };
  const orderBy = [{ subjectId: 'asc' }, { indicatorId: 'asc' }, { grain: 'asc' }, { firstDay: 'asc' }] as const;
  return JSON.stringify(await db().subjectRollup.findMany({ where, orderBy: [...orderBy] }));
};

it('whatever is written, the roll-ups are what rebuilding them gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
      await forget();
      for (const [index, one] of steps.entries()) {
        if ('figure' in one) await db().observation.create({ data: rowOf(one.figure, `obs_made-up-${index}`) });
        else {
          const { of, ...data } = one;
          await db().observation.updateMany({ where: { id: `obs_made-up-${of}` }, data });
        }
      }
      expect((await rollupDifferences(db())).differing).toBe(0);
    }),
    { numRuns: 15 },
  );
  await forget();
  expect(await db().subjectRollup.count({ where: { subjectId: { startsWith: 'spc_made-up' } } })).toBe(0);
});

it('the order in which figures are given does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { minLength: 2, maxLength: 8 }), fc.nat(), async (figures, seed) => {
      const rows = figures.map((one, index) => rowOf(one, `obs_made-up-${index}`));
      await forget();
      for (const data of rows) await db().observation.create({ data });
      const before = await kept();
      await forget();
      const shuffled = rows.toSorted((a, b) => ((a.id.charCodeAt(12) * seed) % 7) - ((b.id.charCodeAt(12) * seed) % 7));
      await db().observation.createMany({ data: shuffled });
      expect(await kept()).toBe(before);
    }),
    { numRuns: 10 },
  );
  await forget();
});

it('roll-ups that are wrong are found, and rebuilt', async () => {
  await db().subjectRollup.updateMany({ where: { grain: 'YEAR' }, data: { value: '1' } });
  await db().subjectRollup.deleteMany({ where: { grain: 'MONTH' } });
  await db().indicatorRollup.deleteMany({ where: { grain: 'QUARTER' } });
  const before = await rollupDifferences(db());
  expect(before.differing).toBeGreaterThan(20);
  expect(await rebuildRollups(db())).toBeGreaterThan(20);
  expect(await rollupDifferences(db())).toMatchObject({ ofSubjects: before.ofSubjects, differing: 0 });
});

it.runIf(inject('template').startsWith('postgres'))('many who write at the same time lose nothing', async () => {
  const spaces = Array.from({ length: 24 }, (_, space) => space);
  const give = (space: number) => {
    const given = { indicator: 0, space, value: 1, sampleSize: null, status: 'PUBLISHED' as const };
    const data = rowOf({ ...given, period: ['2041-01', '2041-01'] }, `obs_made-up-${space}`);
    const context = evaluations.subgraph().createContext() as Context;
    return write<Tables>(context, 'evaluations', { mutation: 'made up', input: {} }, async (tables) => {
      return (await tables.observation.create({ data })).id;
    });
  };
  await Promise.all([...spaces.map(give), rebuildRollups(db())]);
  expect((await rollupDifferences(db())).differing).toBe(0);
  expect(await db().subjectRollup.count({ where: { subjectId: { startsWith: 'spc_made-up' }, grain: 'MONTH' } })).toBe(
    24,
  );
  await forget();
});
