import { Loading } from './loading.ts';
import { chanceOf, MADE_UP, recordSource } from './made-up.ts';

/** How many figures each made-up space has: ten years of eight monthly indicators, and of four yearly ones; and their corrections. */
export const FIGURES_PER_SPACE = 1_000;

/** How many figures are corrected later. */
const CORRECTED_SHARE = 0.01;

/** What is measured of each space, every how many months, and from where to where its values lie. */
const INDICATORS: [slug: string, months: number, least: number, most: number, places: number][] = [
  ['users', 1, 20, 200, 0],
  ['occupancy-rate', 1, 0.2, 0.9, 2],
  ['subscribers', 1, 5, 60, 0],
  ['companies-served', 1, 0, 40, 0],
  ['workplaces', 1, 10, 80, 0],
  ['surface-m2', 1, 100, 900, 0],
  ['meeting-rooms', 1, 1, 6, 0],
  ['satisfaction-out-of-5', 1, 3, 5, 1],
  ['visits', 12, 500, 9_000, 0],
  ['own-income', 12, 20_000, 120_000, 2],
  ['running-costs', 12, 40_000, 110_000, 2],
  ['private-co-funding', 12, 0, 20_000, 2],
];

/**
 * The figures of some spaces, made up and plainly so, the same ones at each run: known 5 to 95 days after their period, and
 * corrected, if so, 100 to 400 days later.
 */
const figures = (first: number, last: number): string => `
  INSERT INTO "Observation" (id, "indicatorId", "subjectKind", "subjectId", "validFrom", "validThrough", "firstDay", "lastDay",
    value, qualifier, "sampleSize", status, "knownFrom", "supersedesId", "sourceKeys")
  SELECT f.id || c.suffix, i.id, 'SPACE', 'spc_made-up-' || s, p.text, p.text, d.first, d.last,
    round((m.least + (m.most - m.least) * ${chanceOf('f.number * 10 + 1 + c.round')})::numeric, m.places),
    'EXACT', 5 + (s + n) % 40, c.status::"ObservationStatus",
    d.last + 5 + floor(91 * ${chanceOf('f.number * 10 + 3')})::int + c.round * (100 + floor(301 * ${chanceOf('f.number * 10 + 4')})::int),
    CASE c.round WHEN 1 THEN f.id END, ARRAY['${MADE_UP}']
  FROM generate_series(${first}, ${last}) AS s
  CROSS JOIN (VALUES ${INDICATORS.map(([slug, ...numbers], place) => `('${slug}', ${numbers.join(', ')}, ${place})`).join(', ')})
    AS m(slug, months, least, most, places, place)
  JOIN "Indicator" AS i ON i.slug = m.slug
  CROSS JOIN LATERAL generate_series(0, 120 / m.months - 1) AS n
  CROSS JOIN LATERAL (SELECT 'obs_made-up-' || s || '-' || m.slug || '-' || n AS id, s * 1000000::bigint + m.place * 1000 + n AS number) AS f
  CROSS JOIN LATERAL (SELECT (date '2015-01-01' + n * m.months * interval '1 month')::date AS first,
    (date '2015-01-01' + (n + 1) * m.months * interval '1 month')::date - 1 AS last) AS d
  CROSS JOIN LATERAL (SELECT to_char(d.first, CASE m.months WHEN 12 THEN 'YYYY' ELSE 'YYYY-MM' END) AS text) AS p
  CROSS JOIN LATERAL (SELECT ${chanceOf('f.number * 10')} < ${CORRECTED_SHARE} AS happened) AS corrected
  CROSS JOIN LATERAL (SELECT 0, '', CASE WHEN happened THEN 'SUPERSEDED' ELSE 'PUBLISHED' END
    UNION ALL SELECT 1, '-corrected', 'PUBLISHED' WHERE happened) AS c(round, suffix, status)`;

/** Their roll-ups, all at once: what triggers would do row by row. */
const rollups = (first: number, last: number): string => `
  INSERT INTO "SubjectRollup" SELECT r.* FROM generate_series(${first}, ${last}) AS s
    CROSS JOIN (SELECT id FROM "Indicator" WHERE slug IN (${INDICATORS.map(([slug]) => `'${slug}'`).join(', ')})) AS i
    CROSS JOIN generate_series(2015, 2024) AS year
    CROSS JOIN LATERAL rollups_of_subject('spc_made-up-' || s, i.id, make_date(year, 1, 1)) AS r`;

const SUMS = `SELECT add_to_rollups(ARRAY(SELECT ROW(d.*)::"IndicatorRollup" FROM "IndicatorRollupDifference" AS d))`;

export type Recorded = { readonly figureSeconds: number; readonly rollupSeconds: number };

/** Fills the store with the figures of the spaces from one number to another; the triggers rest meanwhile. */
export async function recordFigures(databaseUrl: string, from: number, through: number): Promise<Recorded> {
  const loading = await Loading.open(databaseUrl);
  try {
    await loading.run([recordSource]);
    await loading.run(['ALTER TABLE "Observation" DISABLE TRIGGER USER']);
    const figureSeconds = await seconds(() =>
      loading.withoutIndexes('Observation', () => loading.inParts(figures, from, through)),
    );
    await loading.run(['ALTER TABLE "Observation" ENABLE TRIGGER USER']);
    await loading.run(['ANALYZE "Observation"']);
    const rollupSeconds = await seconds(async () => {
      await loading.withoutIndexes('SubjectRollup', () => loading.inParts(rollups, from, through));
      await loading.run([SUMS]);
    });
    await loading.run(['Observation', 'SubjectRollup', 'IndicatorRollup'].map((table) => `VACUUM ANALYZE "${table}"`));
    return { figureSeconds, rollupSeconds };
  } finally {
    await loading.close();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
