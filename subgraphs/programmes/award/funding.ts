import type { Day } from '@cdw/kernel/days.ts';
import { rowBy, rowsBy } from '@cdw/kernel/loaders.ts';
import type { DecimalLike } from '@cdw/kernel/scalars.ts';
import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { PrismaClient } from '../generated/prisma/client.ts';

/** What a beneficiary received, or a call gave, as far as sources tell. */
export type Funding = {
  totalEur: DecimalLike;
  undatedEur: DecimalLike;
  awardCount: number;
  awardsWithoutAmountCount: number;
  sourceKeys: string[];
};

export type FundingYear = { year: number; amountEur: DecimalLike };

type Keyed<Row> = Row & { key: string };

/** A beneficiary or a call, looked at on a day: the loaders' keys are text. */
export const fundingKey = (id: string, day: Day): string => `${day} ${id}`;

const asked = (keys: string[]): Sql =>
  sql`(SELECT k AS key, left(k, 10)::date AS day, substr(k, 12) AS id FROM unnest(${keys}::text[]) AS k) AS q`;

/** An award counts from the day on which it was made; where nobody tells, from that on which a source attests it. */
export const isMadeBy = (day: Sql): Sql => sql`a."firstDay" <= ${day}`;

/** A planned tranche is not yet public funding. */
const COUNTED = sql`t.status <> 'PLANNED' AND t."firstDay" <= q.day AND t."lastDay" >= q.day`;

/**
 * The awards of many beneficiaries (or calls), each with the sum of its tranches. What an award comes to is what a source
 * says of the whole, else that sum; where neither is known it stays unknown, and is counted apart.
 */
const awardsBy = (column: Sql, keys: string[]): Sql => sql`
  SELECT q.key, coalesce(a."grantedEur", s.dated) AS amount, coalesce(s.dated, 0) AS dated,
    a."sourceKeys" || coalesce(s."sourceKeys", '{}') AS "sourceKeys"
  FROM ${asked(keys)} JOIN programmes."Award" AS a ON ${column} = q.id AND ${isMadeBy(sql`q.day`)}
  LEFT JOIN LATERAL (
    SELECT sum(t."amountEur") AS dated, (
      SELECT array_agg(k) FROM programmes."Tranche" AS u, unnest(u."sourceKeys") AS k WHERE u."awardId" = a.id
    ) AS "sourceKeys"
    FROM programmes."Tranche" AS t WHERE t."awardId" = a.id AND ${COUNTED}
  ) AS s ON TRUE`;

const totalsBy = (column: Sql, keys: string[]): Sql => sql`
  WITH awards AS (${awardsBy(column, keys)}),
    sums AS (
      SELECT key, coalesce(sum(amount), 0) AS "totalEur", coalesce(sum(amount - dated), 0) AS "undatedEur",
        count(*)::int AS "awardCount", count(*) FILTER (WHERE amount IS NULL)::int AS "awardsWithoutAmountCount"
      FROM awards GROUP BY key),
    works AS (
      SELECT key, array_agg(DISTINCT k ORDER BY k) AS "sourceKeys" FROM awards, unnest("sourceKeys") AS k GROUP BY key)
  SELECT sums.*, coalesce(works."sourceKeys", '{}') AS "sourceKeys" FROM sums LEFT JOIN works USING (key)`;

const yearsBy = (column: Sql, keys: string[]): Sql => sql`
  SELECT q.key, t.year, sum(t."amountEur") AS "amountEur"
  FROM ${asked(keys)} JOIN programmes."Award" AS a ON ${column} = q.id AND ${isMadeBy(sql`q.day`)}
    JOIN programmes."Tranche" AS t ON t."awardId" = a.id AND ${COUNTED}
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Sums are made by the database, whose decimals are exact; one statement serves all keys of a request. */
export const fundingLoaders = (db: PrismaClient) => ({
  fundingOfBeneficiary: totals(db, sql`a."beneficiaryId"`),
  fundingYearsOfBeneficiary: years(db, sql`a."beneficiaryId"`),
  fundingOfCall: totals(db, sql`a."callId"`),
  fundingYearsOfCall: years(db, sql`a."callId"`),
});

const totals = (db: PrismaClient, column: Sql) =>
  rowBy(
    (keys) => db.$queryRaw<Keyed<Funding>[]>(totalsBy(column, keys)),
    ({ key }) => key,
  );

const years = (db: PrismaClient, column: Sql) =>
  rowsBy(
    (keys) => db.$queryRaw<Keyed<FundingYear>[]>(yearsBy(column, keys)),
    ({ key }) => key,
  );

/** What is known of a beneficiary or a call without any award. */
export const NO_FUNDING: Funding = {
  totalEur: '0.00',
  undatedEur: '0.00',
  awardCount: 0,
  awardsWithoutAmountCount: 0,
  sourceKeys: [],
};
