-- CreateEnum
CREATE TYPE "Grain" AS ENUM ('MONTH', 'QUARTER', 'YEAR');

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "isCumulative" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SubjectRollup" (
    "subjectId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "grain" "Grain" NOT NULL,
    "firstDay" DATE NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "value" DECIMAL(26,6) NOT NULL,
    "months" INTEGER NOT NULL,
    "sampleSize" INTEGER,
    "isExact" BOOLEAN NOT NULL,
    "observationIds" TEXT[],

    CONSTRAINT "SubjectRollup_pkey" PRIMARY KEY ("subjectId","indicatorId","grain","firstDay")
);

-- CreateTable
CREATE TABLE "IndicatorRollup" (
    "indicatorId" TEXT NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "grain" "Grain" NOT NULL,
    "firstDay" DATE NOT NULL,
    "slot" INTEGER NOT NULL,
    "subjects" INTEGER NOT NULL,
    "completeSubjects" INTEGER NOT NULL,
    "exactSubjects" INTEGER NOT NULL,
    "sampledSubjects" INTEGER NOT NULL,
    "sampleSize" BIGINT NOT NULL,
    "value" DECIMAL(32,6) NOT NULL,
    "sampledValue" DECIMAL(42,6) NOT NULL,

    CONSTRAINT "IndicatorRollup_pkey" PRIMARY KEY ("indicatorId","subjectKind","grain","firstDay","slot")
);

-- CreateIndex
CREATE INDEX "SubjectRollup_indicatorId_subjectKind_grain_firstDay_value_idx" ON "SubjectRollup"("indicatorId", "subjectKind", "grain", "firstDay", "value");

-- Those of the seed's indicators whose periods add up.
UPDATE "Indicator" SET "isCumulative" = true
    WHERE slug IN ('visits', 'own-income', 'running-costs', 'private-co-funding', 'cost-saved');

-- What an indicator was of one subject in each month, quarter and year of one year, by what was known on a day, or (without
-- one) by all that is published. This is the rule of all series and roll-ups, and stands here alone.
--
-- 1. A published figure belongs to the smallest of month, quarter and year that holds its period whole. It is never split, and one
--    that no year holds whole belongs to none.
-- 2. Of several figures that belong to the same month, quarter or year, that which describes the longer time is taken, then that
--    which became known later, then that with the larger sample, then the first by its identifier.
-- 3. A quarter is put together from its months, and a year from its quarters, where these touch more months than its own
--    figure: added up where the indicator is cumulative, else as their mean, rounded to six decimals.
CREATE FUNCTION "rollups_of_subject"("subject" TEXT, "indicator" TEXT, "year" DATE, "known" DATE) RETURNS SETOF "SubjectRollup"
LANGUAGE sql STABLE AS $$
    WITH figure AS (
        SELECT DISTINCT ON (g.grain, f."firstDay") g.grain, f."firstDay", o."subjectKind", o.value::numeric,
            m.last - m.first + 1 AS months, o."sampleSize", o.qualifier = 'EXACT' AS "isExact", o.id AS ids
        FROM evaluations."Observation" AS o
        CROSS JOIN LATERAL (SELECT extract(month FROM o."firstDay")::int AS first, extract(month FROM o."lastDay")::int AS last) AS m
        CROSS JOIN LATERAL (SELECT (CASE WHEN m.first = m.last THEN 'MONTH'
            WHEN (m.first - 1) / 3 = (m.last - 1) / 3 THEN 'QUARTER' ELSE 'YEAR' END)::evaluations."Grain" AS grain) AS g
        CROSS JOIN LATERAL (SELECT date_trunc(g.grain::text, o."firstDay"::timestamp)::date AS "firstDay") AS f
        -- A row is compared, so that the planner takes the index that has the indicator before the day.
        WHERE o."subjectId" = "subject" AND (o."indicatorId", o."firstDay") >= ("indicator", "year")
            AND (o."indicatorId", o."firstDay") < ("indicator", ("year" + interval '1 year')::date)
            AND o."lastDay" < "year" + interval '1 year'
            AND CASE WHEN "known" IS NULL THEN o.status = 'PUBLISHED'
                ELSE o.status IN ('PUBLISHED', 'SUPERSEDED') AND o."knownFrom" <= "known" AND NOT EXISTS (
                    SELECT FROM evaluations."Observation" AS c WHERE c."supersedesId" = o.id
                        AND c.status IN ('PUBLISHED', 'SUPERSEDED') AND c."knownFrom" <= "known") END
        ORDER BY g.grain, f."firstDay", o."lastDay" - o."firstDay" DESC, o."knownFrom" DESC, o."sampleSize" DESC NULLS LAST, o.id
    ),
    quarter AS (
        SELECT DISTINCT ON ("firstDay") * FROM (
            SELECT true AS "isOwn", * FROM figure WHERE grain = 'QUARTER'
            UNION ALL
            SELECT false, 'QUARTER', date_trunc('quarter', "firstDay"::timestamp)::date, min("subjectKind"),
                CASE WHEN (SELECT i."isCumulative" FROM evaluations."Indicator" AS i WHERE i.id = "indicator")
                    THEN sum(value) ELSE round(avg(value), 6) END,
                sum(months)::int, CASE WHEN bool_and("sampleSize" IS NOT NULL) THEN sum("sampleSize")::int END,
                bool_and("isExact"), string_agg(ids, ' ' ORDER BY "firstDay")
            FROM figure WHERE grain = 'MONTH' GROUP BY 3
        ) AS q ORDER BY "firstDay", months DESC, "isOwn" DESC
    ),
    whole AS (
        SELECT DISTINCT ON ("firstDay") * FROM (
            SELECT true AS "isOwn", * FROM figure WHERE grain = 'YEAR'
            UNION ALL
            SELECT false, 'YEAR', "year", min("subjectKind"),
                CASE WHEN (SELECT i."isCumulative" FROM evaluations."Indicator" AS i WHERE i.id = "indicator")
                    THEN sum(value) ELSE round(avg(value), 6) END,
                sum(months)::int, CASE WHEN bool_and("sampleSize" IS NOT NULL) THEN sum("sampleSize")::int END,
                bool_and("isExact"), string_agg(ids, ' ' ORDER BY "firstDay")
            FROM quarter HAVING count(*) > 0
        ) AS y ORDER BY "firstDay", months DESC, "isOwn" DESC
    )
    SELECT "subject", "indicator", grain, "firstDay", "subjectKind", value, months, "sampleSize", "isExact", string_to_array(ids, ' ')
    FROM (
        SELECT true, * FROM figure WHERE grain = 'MONTH'
        UNION ALL SELECT * FROM quarter
        UNION ALL SELECT * FROM whole
    ) AS r
$$;

-- What a subject's roll-up adds to the one over all subjects, or (by the sign) takes from it.
CREATE FUNCTION "part_of"("r" "SubjectRollup", "sign" INTEGER) RETURNS SETOF "IndicatorRollup" LANGUAGE sql IMMUTABLE AS $$
    SELECT r."indicatorId", r."subjectKind", r.grain, r."firstDay", 0, sign,
        sign * (r.months = CASE r.grain WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 ELSE 12 END)::int,
        sign * r."isExact"::int, sign * (r."sampleSize" IS NOT NULL)::int, sign * coalesce(r."sampleSize", 0)::bigint,
        sign * r.value, sign * r.value * coalesce(r."sampleSize", 0)
$$;

-- Where the roll-ups over all subjects are not what those of the subjects say, and by how much: nowhere.
CREATE VIEW "IndicatorRollupDifference" AS
    SELECT "indicatorId", "subjectKind", grain, "firstDay", 0 AS slot, sum(subjects)::int AS subjects,
        sum("completeSubjects")::int AS "completeSubjects", sum("exactSubjects")::int AS "exactSubjects",
        sum("sampledSubjects")::int AS "sampledSubjects", sum("sampleSize")::bigint AS "sampleSize",
        sum(value) AS value, sum("sampledValue") AS "sampledValue"
    FROM (
        SELECT p.* FROM "SubjectRollup" AS s CROSS JOIN LATERAL "part_of"(s, 1) AS p
        UNION ALL
        SELECT "indicatorId", "subjectKind", grain, "firstDay", 0, -subjects, -"completeSubjects", -"exactSubjects", -"sampledSubjects",
            -"sampleSize", -value, -"sampledValue" FROM "IndicatorRollup"
    ) AS parts
    GROUP BY 1, 2, 3, 4
    HAVING (sum(subjects), sum("completeSubjects"), sum("exactSubjects"), sum("sampledSubjects"), sum("sampleSize"), sum(value),
        sum("sampledValue")) <> (0, 0, 0, 0, 0, 0, 0);

-- Adds to the roll-ups over all subjects. Each transaction adds into one of 16 slots, by its number, so that those who
-- write at the same time do not meet. The semicolons are written \073, since the database adapter cuts a script at each
-- semicolon that it sees.
CREATE FUNCTION "add_to_rollups"("parts" "IndicatorRollup"[]) RETURNS INTEGER LANGUAGE plpgsql AS E'DECLARE
    written INTEGER\073
BEGIN
    INSERT INTO evaluations."IndicatorRollup" AS kept
        SELECT p."indicatorId", p."subjectKind", p.grain, p."firstDay", (pg_current_xact_id()::text::bigint % 16)::int,
            sum(p.subjects), sum(p."completeSubjects"), sum(p."exactSubjects"), sum(p."sampledSubjects"), sum(p."sampleSize"), sum(p.value),
            sum(p."sampledValue")
        FROM unnest(parts) AS p GROUP BY 1, 2, 3, 4
        HAVING (sum(p.subjects), sum(p."completeSubjects"), sum(p."exactSubjects"), sum(p."sampledSubjects"), sum(p."sampleSize"), sum(p.value),
            sum(p."sampledValue")) <> (0, 0, 0, 0, 0, 0, 0)
        ON CONFLICT ("indicatorId", "subjectKind", grain, "firstDay", slot) DO UPDATE SET
            subjects = kept.subjects + excluded.subjects,
            "completeSubjects" = kept."completeSubjects" + excluded."completeSubjects",
            "exactSubjects" = kept."exactSubjects" + excluded."exactSubjects",
            "sampledSubjects" = kept."sampledSubjects" + excluded."sampledSubjects",
            "sampleSize" = kept."sampleSize" + excluded."sampleSize",
            value = kept.value + excluded.value,
            "sampledValue" = kept."sampledValue" + excluded."sampledValue"\073
    GET DIAGNOSTICS written = ROW_COUNT\073
    RETURN written\073
END';

-- Brings the roll-ups of some subjects, indicators and years to what the observations say, and answers how many rows that
-- changed. Who writes of the same subject and indicator waits, and then sees what the other wrote: by one of 1024 locks, since
-- a transaction has only so many.
CREATE FUNCTION "roll_up"("subjects" TEXT[], "indicators" TEXT[], "years" DATE[]) RETURNS INTEGER LANGUAGE plpgsql AS E'DECLARE
    computed evaluations."SubjectRollup"[]\073
    removed INTEGER\073
    written INTEGER\073
BEGIN
    PERFORM pg_advisory_xact_lock(4285, l.lock) FROM (
        SELECT DISTINCT hashtext(t.subject || t.indicator) & 1023 AS lock FROM unnest(subjects, indicators) AS t(subject, indicator) ORDER BY 1
    ) AS l\073
    computed := ARRAY(SELECT r FROM unnest(subjects, indicators, years) AS t(subject, indicator, year)
        CROSS JOIN LATERAL evaluations.rollups_of_subject(t.subject, t.indicator, t.year, NULL) AS r)\073
    PERFORM evaluations.add_to_rollups(ARRAY(
        SELECT p FROM unnest(computed) AS c CROSS JOIN LATERAL evaluations.part_of(c, 1) AS p
        UNION ALL
        SELECT p FROM unnest(subjects, indicators, years) AS t(subject, indicator, year)
        JOIN evaluations."SubjectRollup" AS s ON s."subjectId" = t.subject AND s."indicatorId" = t.indicator
            AND s."firstDay" >= t.year AND s."firstDay" < t.year + interval ''1 year''
        CROSS JOIN LATERAL evaluations.part_of(s, -1) AS p))\073
    DELETE FROM evaluations."SubjectRollup" AS s USING unnest(subjects, indicators, years) AS t(subject, indicator, year)
        WHERE s."subjectId" = t.subject AND s."indicatorId" = t.indicator AND s."firstDay" >= t.year AND s."firstDay" < t.year + interval ''1 year''
            AND NOT EXISTS (SELECT FROM unnest(computed) AS c WHERE (c."subjectId", c."indicatorId", c.grain, c."firstDay")
                = (s."subjectId", s."indicatorId", s.grain, s."firstDay"))\073
    GET DIAGNOSTICS removed = ROW_COUNT\073
    INSERT INTO evaluations."SubjectRollup" AS kept SELECT c.* FROM unnest(computed) AS c
        ON CONFLICT ("subjectId", "indicatorId", grain, "firstDay") DO UPDATE SET "subjectKind" = excluded."subjectKind",
            value = excluded.value, months = excluded.months, "sampleSize" = excluded."sampleSize", "isExact" = excluded."isExact",
            "observationIds" = excluded."observationIds"
        WHERE kept IS DISTINCT FROM excluded\073
    GET DIAGNOSTICS written = ROW_COUNT\073
    RETURN removed + written\073
END';

-- One function for each way in which published figures come and go: `changed` are those that were written, or those that were
-- there before.
CREATE FUNCTION "roll_up_changed"() RETURNS trigger LANGUAGE plpgsql AS E'DECLARE
    subjects TEXT[]\073
    indicators TEXT[]\073
    years DATE[]\073
BEGIN
    SELECT array_agg(t.subject), array_agg(t.indicator), array_agg(t.year) INTO subjects, indicators, years FROM (
        SELECT DISTINCT "subjectId" AS subject, "indicatorId" AS indicator, date_trunc(''year'', "firstDay"::timestamp)::date AS year
        FROM changed
        WHERE status = ''PUBLISHED'' AND extract(year FROM "firstDay") = extract(year FROM "lastDay")
    ) AS t\073
    IF subjects IS NOT NULL THEN
        PERFORM evaluations.roll_up(subjects, indicators, years)\073
    END IF\073
    RETURN NULL\073
END';

CREATE TRIGGER "Observation_rolls_up_inserted" AFTER INSERT ON "Observation"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();
CREATE TRIGGER "Observation_rolls_up_updated" AFTER UPDATE ON "Observation"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();
CREATE TRIGGER "Observation_rolls_up_former" AFTER UPDATE ON "Observation"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();
CREATE TRIGGER "Observation_rolls_up_deleted" AFTER DELETE ON "Observation"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();

-- What is there already.
SELECT "roll_up"(array_agg(t.subject), array_agg(t.indicator), array_agg(t.year)) FROM (
    SELECT DISTINCT "subjectId" AS subject, "indicatorId" AS indicator, date_trunc('year', "firstDay"::timestamp)::date AS year
    FROM "Observation"
    WHERE status = 'PUBLISHED' AND extract(year FROM "firstDay") = extract(year FROM "lastDay")
) AS t;
