import { withClient } from '@cdw/kernel/database/connection.ts';
import { connectionTo } from '@cdw/kernel/database/postgres.ts';
import { chanceOf, MADE_UP, recordSource } from './made-up.ts';

const SPACES_PER_OPERATOR = 10;

/** Who runs the space with a number. */
export const operatorOf = (space: number): string => `org_made-up-${Math.ceil(space / SPACES_PER_OPERATOR)}`;

/** Among how many municipalities, neighbours by their codes, the spaces of one operator lie. */
const REACH = 20;

const FACILITIES = `'WORKPLACE', 'WIFI', 'MEETING_ROOM', 'TRAINING_ROOM', 'PRIVATE_OFFICE', 'VIDEOCONFERENCE', 'PARKING'`;

/** Chance for one trait of a space, apart from that for its others. */
const chance = (trait: number): string => chanceOf(`s * 100 + ${trait}`);

/** The number of that operator, in SQL. */
const OPERATOR = `((s - 1) / ${SPACES_PER_OPERATOR} + 1)`;
/** From half past seven at the earliest, to eight in the evening at the latest. */
const HOURS = `'Mo-' || CASE WHEN ${chance(8)} < 0.7 THEN 'Fr' ELSE 'Sa' END
      || to_char(time '07:30' + floor(${chance(9)} * 5) * interval '30 minutes', ' HH24:MI')
      || to_char(time '16:00' + floor(${chance(10)} * 9) * interval '30 minutes', '-HH24:MI') || '; PH off'`;
const ALWAYS = `'0001-01-01', '9999-12-31'`;
const SOURCES = `ARRAY['${MADE_UP}']`;

/** Of each space its operator, its traits, and a place near the centre of a municipality: those of one operator are neighbours. */
const spaces = (first: number, last: number): string => `
  CREATE TEMPORARY TABLE made_up AS
  SELECT s, 'spc_made-up-' || s AS id, 'org_made-up-' || ${OPERATOR} AS operator, o.opened,
    (CASE WHEN ${chance(1)} < 0.7 THEN 'COWORKING' WHEN ${chance(1)} < 0.8 THEN 'SMART_WORK_CENTER' ELSE 'THIRD_PLACE' END)::"SpaceKind" AS kind,
    ARRAY(SELECT f.name::"Facility" FROM unnest(ARRAY[${FACILITIES}]) WITH ORDINALITY AS f(name, place)
      WHERE ${chanceOf('s * 100 + 20 + f.place')} < 0.5) AS facilities,
    CASE WHEN ${chance(2)} < 0.1 THEN '24/7' WHEN ${chance(2)} < 0.6 THEN ${HOURS} END AS hours,
    m.nis, m.latitude + t.km * cos(t.angle) / 111.2 AS latitude, m.longitude + t.km * sin(t.angle) / 71 AS longitude
  FROM generate_series(${first}, ${last}) AS s
  CROSS JOIN LATERAL (SELECT (date '2010-01-01' + floor(${chance(4)} * 5400)::int) AS opened) AS o
  CROSS JOIN (SELECT array_agg(nis ORDER BY nis) AS codes, count(*) AS amount FROM "Municipality") AS all_of_them
  JOIN "Municipality" AS m ON m.nis = codes[1 + floor(${chanceOf(`-${OPERATOR}`)} * amount + ${chance(5)} * ${REACH})::int % amount]
  CROSS JOIN LATERAL (SELECT sqrt(m."areaKm2" / pi()) * sqrt(${chance(6)}) AS km, 2 * pi() * ${chance(7)} AS angle) AS t`;

const ROWS = [
  `INSERT INTO "Organisation" (id, slug, kind, "searchText", "sortName", "sourceKeys")
    SELECT DISTINCT operator, operator, 'COMPANY'::"OrganisationKind", operator, operator, ${SOURCES} FROM made_up ON CONFLICT DO NOTHING`,
  `INSERT INTO "Space" (id, slug, kind, "openedOn", "openedFirstDay", facilities, "searchText", "sortName", "sourceKeys")
    SELECT id, id, kind, opened::text, opened, facilities, id, id, ${SOURCES} FROM made_up`,
  `INSERT INTO "SpaceName" (id, "spaceId", "nameFr", "firstDay", "lastDay", "sourceKeys")
    SELECT 'name-of-' || id, id, id, ${ALWAYS}, ${SOURCES} FROM made_up`,
  `INSERT INTO "SpaceStatusPeriod" (id, "spaceId", status, "validFrom", "firstDay", "lastDay", "sourceKeys")
    SELECT 'status-of-' || id, id, 'OPEN', opened::text, opened, '9999-12-31', ${SOURCES} FROM made_up`,
  `INSERT INTO "Premises" (id, "spaceId", "municipalityNis", latitude, longitude, precision, "firstDay", "lastDay", "sourceKeys")
    SELECT 'place-of-' || id, id, nis, latitude, longitude, 'EXACT', ${ALWAYS}, ${SOURCES} FROM made_up`,
  `INSERT INTO "SpaceOperator" (id, "spaceId", "organisationId", role, "firstDay", "lastDay", "sourceKeys")
    SELECT 'operator-of-' || id, id, operator, 'OPERATOR', ${ALWAYS}, ${SOURCES} FROM made_up`,
  `INSERT INTO "SpaceOpeningHours" (id, "spaceId", "openingHours", "firstDay", "lastDay", "sourceKeys")
    SELECT 'hours-of-' || id, id, hours, ${ALWAYS}, ${SOURCES} FROM made_up WHERE hours IS NOT NULL`,
];

/** Adds the spaces from one number to another, made up and plainly so, the same ones at each run. */
export async function recordSpaces(databaseUrl: string, from: number, through: number): Promise<void> {
  await withClient(connectionTo(databaseUrl, 'spaces'), async (client) => {
    for (const statement of [recordSource, spaces(from, through), ...ROWS]) await client.query(statement);
    await client.query('VACUUM ANALYZE');
  });
}
