-- What an indicator was of one subject in each month, quarter and year of one year, and from when through when that was known.
-- This is the rule of all series and roll-ups, and stands here alone.
--
-- 1. A published figure counts in the month, the quarter and the year that hold its period whole. It is never split: one that lies
--    in two years counts in none.
-- 2. It is known from its day on, until the eve of the day on which a published correction of it is known.
-- 3. Of figures that overlap, that which describes the longer time counts, then that which is no range or bound, then that which
--    became known later, then that with the larger sample, then that recorded
--    later, then the first by its identifier. So nothing is counted twice.
-- 4. Those that count are added up where the indicator is cumulative. Else their mean is taken, in which each weighs as many days
--    as it describes, rounded to six decimals.
CREATE OR REPLACE FUNCTION "rollups_of_subject"("subject" TEXT, "indicator" TEXT, "year" DATE) RETURNS SETOF "SubjectRollup"
LANGUAGE sql STABLE AS $$
    WITH figure AS (
        SELECT g.grain, date_trunc(g.grain::text, o."firstDay"::timestamp)::date AS step, o.id, o."firstDay", o."subjectKind",
            o.value::numeric, o.qualifier, o."sampleSize", o."recordedAt", daterange(o."firstDay", o."lastDay", '[]') AS period,
            o."lastDay" - o."firstDay" + 1 AS days, o."knownFrom", k."knownThrough"
        FROM evaluations."Observation" AS o
        -- Set apart, so that the planner looks corrections up one by one, and does not read them all.
        CROSS JOIN LATERAL (
            SELECT coalesce((SELECT c."knownFrom" - 1 FROM evaluations."Observation" AS c WHERE c."supersedesId" = o.id
                AND c.status IN ('PUBLISHED', 'SUPERSEDED')), date '9999-12-31') AS "knownThrough" OFFSET 0
        ) AS k
        JOIN unnest(enum_range(NULL::evaluations."Grain")) AS g(grain)
            ON date_trunc(g.grain::text, o."firstDay"::timestamp) = date_trunc(g.grain::text, o."lastDay"::timestamp)
        -- A row is compared, so that the planner takes the index that has the indicator before the day.
        WHERE o."subjectId" = "subject" AND (o."indicatorId", o."firstDay") >= ("indicator", "year")
            AND (o."indicatorId", o."firstDay") < ("indicator", ("year" + interval '1 year')::date)
            AND o.status IN ('PUBLISHED', 'SUPERSEDED') AND k."knownThrough" >= o."knownFrom"
    ),
    -- Read once for each figure, and so put together once.
    moment AS MATERIALIZED (
        SELECT grain, step, day AS "knownFrom", lead(day - 1, 1, date '9999-12-31') OVER (PARTITION BY grain, step ORDER BY day) AS "knownThrough"
        FROM (
            SELECT grain, step, "knownFrom" AS day FROM figure
            UNION SELECT grain, step, "knownThrough" + 1 FROM figure WHERE "knownThrough" < date '9999-12-31'
        ) AS changes
    ),
    known AS (
        SELECT m.*, f.id, f."firstDay", f."subjectKind", f.value, f.qualifier, f."sampleSize", f.period, f.days,
            range_agg(f.period) OVER (PARTITION BY m.grain, m.step, m."knownFrom"
                ORDER BY f.days DESC, f.qualifier IN ('EXACT', 'ABOUT') DESC, f."knownFrom" DESC, f."sampleSize" DESC NULLS LAST, f."recordedAt" DESC, f.id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS preferred
        FROM moment AS m JOIN figure AS f ON f.grain = m.grain AND f.step = m.step AND m."knownFrom" BETWEEN f."knownFrom" AND f."knownThrough"
    )
    SELECT "subject", "indicator", grain, step, "knownFrom", "knownThrough", min("subjectKind"),
        CASE WHEN (SELECT i."isCumulative" FROM evaluations."Indicator" AS i WHERE i.id = "indicator")
            THEN sum(value) ELSE round(sum(value * days) / sum(days), 6) END,
        sum(days)::int, CASE WHEN bool_and("sampleSize" IS NOT NULL) THEN sum("sampleSize")::int END, bool_and(qualifier = 'EXACT'),
        bool_or(qualifier NOT IN ('EXACT', 'ABOUT')), count(*)::int, array_agg(id ORDER BY "firstDay")
    FROM known WHERE preferred IS NULL OR NOT preferred && period
    GROUP BY grain, step, "knownFrom", "knownThrough"
$$;

-- What is there already.
SELECT "roll_up"(array_agg(t.subject), array_agg(t.indicator), array_agg(t.year)) FROM (
    SELECT DISTINCT "subjectId" AS subject, "indicatorId" AS indicator, date_trunc('year', "firstDay"::timestamp)::date AS year
    FROM "Observation"
    WHERE status IN ('PUBLISHED', 'SUPERSEDED') AND extract(year FROM "firstDay") = extract(year FROM "lastDay")
) AS t HAVING count(*) > 0;
