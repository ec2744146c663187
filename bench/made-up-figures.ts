import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import pg from 'pg';
import { chanceOf, MADE_UP, recordSource } from './made-up.ts';

/** How many figures each made-up space has: ten years of eight monthly indicators, and of four yearly ones. */
export const FIGURES_PER_SPACE = 1_000;

const SPACES_PER_STATEMENT = 1_000;

/** What is measured of each space, every how many months, and from where to where its values lie. */
const INDICATORS: [slug: string, months: number, least: number, most: number, places: number][] = [
  ['visits', 1, 50, 900, 0],
  ['occupancy-rate', 1, 0.2, 0.9, 2],
  ['subscribers', 1, 5, 60, 0],
  ['users', 1, 20, 200, 0],
  ['workplaces', 1, 10, 80, 0],
  ['surface-m2', 1, 100, 900, 0],
  ['meeting-rooms', 1, 1, 6, 0],
  ['satisfaction-out-of-5', 1, 3, 5, 1],
  ['own-income', 12, 20_000, 120_000, 2],
  ['running-costs', 12, 40_000, 110_000, 2],
  ['private-co-funding', 12, 0, 20_000, 2],
  ['recommendation-rate', 12, 0.6, 1, 2],
];

/** Adds figures of some spaces, made up and plainly so; the same ones at each run. */
const figures = (first: number, last: number): string => `
  INSERT INTO "Observation" (id, "indicatorId", "subjectKind", "subjectId", "validFrom", "validThrough", "firstDay", "lastDay",
    value, qualifier, "sampleSize", status, "knownFrom", "sourceKeys")
  SELECT 'obs_made-up-' || s || '-' || m.slug || '-' || n, i.id, 'SPACE', 'spc_made-up-' || s, p.text, p.text, d.first, d.last,
    round((m.least + (m.most - m.least) * ${chanceOf('s * 1000000::bigint + m.place * 1000 + n')})::numeric, m.places),
    'EXACT', 5 + (s + n) % 40, 'PUBLISHED', d.last + 30, ARRAY['${MADE_UP}']
  FROM generate_series(${first}, ${last}) AS s
  CROSS JOIN (VALUES ${INDICATORS.map(([slug, ...numbers], place) => `('${slug}', ${numbers.join(', ')}, ${place})`).join(', ')})
    AS m(slug, months, least, most, places, place)
  JOIN "Indicator" AS i ON i.slug = m.slug
  CROSS JOIN LATERAL generate_series(0, 120 / m.months - 1) AS n
  CROSS JOIN LATERAL (SELECT (date '2015-01-01' + n * m.months * interval '1 month')::date AS first,
    (date '2015-01-01' + (n + 1) * m.months * interval '1 month')::date - 1 AS last) AS d
  CROSS JOIN LATERAL (SELECT to_char(d.first, CASE m.months WHEN 12 THEN 'YYYY' ELSE 'YYYY-MM' END) AS text) AS p`;

/** Their roll-ups, all at once: what triggers would do row by row. */
const rollups = (first: number, last: number): string => `
  INSERT INTO "SubjectRollup" SELECT r.* FROM generate_series(${first}, ${last}) AS s
    CROSS JOIN (SELECT id FROM "Indicator" WHERE slug IN (${INDICATORS.map(([slug]) => `'${slug}'`).join(', ')})) AS i
    CROSS JOIN generate_series(2015, 2024) AS year
    CROSS JOIN LATERAL rollups_of_subject('spc_made-up-' || s, i.id, make_date(year, 1, 1), NULL) AS r`;

const SUMS = `SELECT add_to_rollups(ARRAY(SELECT ROW(d.*)::"IndicatorRollup" FROM "IndicatorRollupDifference" AS d))`;

export type Recorded = { readonly figureSeconds: number; readonly rollupSeconds: number };

/** Fills the store with the figures of spaces up to a number, after those that it has; the triggers rest meanwhile. */
export async function recordFigures(databaseUrl: string, from: number, through: number): Promise<Recorded> {
  const connection = connectionTo(databaseUrl, 'evaluations');
  const options = `${connection.options} -c maintenance_work_mem=512MB -c synchronous_commit=off`;
  const client = new pg.Client({ ...connection, options });
  await client.connect();
  const inParts = async (statement: (first: number, last: number) => string): Promise<void> => {
    for (let first = from; first <= through; first += SPACES_PER_STATEMENT) {
      await client.query(statement(first, Math.min(first + SPACES_PER_STATEMENT - 1, through)));
    }
  };
  try {
    await client.query(recordSource);
    await client.query('ALTER TABLE "Observation" DISABLE TRIGGER USER');
    const figureSeconds = await seconds(() => withoutIndexes(client, 'Observation', () => inParts(figures)));
    await client.query('ALTER TABLE "Observation" ENABLE TRIGGER USER');
    await client.query('ANALYZE "Observation"');
    const rollupSeconds = await seconds(async () => {
      await withoutIndexes(client, 'SubjectRollup', () => inParts(rollups));
      await client.query(SUMS);
    });
    await client.query('VACUUM ANALYZE "Observation", "SubjectRollup", "IndicatorRollup"');
    return { figureSeconds, rollupSeconds };
  } finally {
    await client.end();
  }
}

/** To make indexes anew takes a fraction of the time that keeping them would; references are left out for good, since only reads follow. */
async function withoutIndexes(client: pg.Client, table: string, load: () => Promise<void>): Promise<void> {
  const { rows: references } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = '"${table}"'::regclass`,
  );
  for (const { name } of references) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
      WHERE indrelid = '"${table}"'::regclass AND NOT indisprimary`,
  );
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await load();
  for (const { definition } of indexes) await client.query(definition);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}
