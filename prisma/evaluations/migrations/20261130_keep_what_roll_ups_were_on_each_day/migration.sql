-- Roll-ups are derived from the observations, so they are made anew rather than altered.
DROP TRIGGER "Observation_rolls_up_inserted" ON "Observation";
DROP TRIGGER "Observation_rolls_up_updated" ON "Observation";
DROP TRIGGER "Observation_rolls_up_former" ON "Observation";
DROP TRIGGER "Observation_rolls_up_deleted" ON "Observation";
DROP FUNCTION "roll_up_changed"();
DROP FUNCTION "roll_up"(TEXT[], TEXT[], DATE[]);
DROP FUNCTION "add_to_rollups"("IndicatorRollup"[]);
DROP VIEW "IndicatorRollupDifference";
DROP FUNCTION "part_of"("SubjectRollup", INTEGER);
DROP FUNCTION "rollups_of_subject"(TEXT, TEXT, DATE, DATE);
DROP TABLE "SubjectRollup";
DROP TABLE "IndicatorRollup";

-- Nothing becomes known later than it was recorded here, whatever its sources say of their dates.
UPDATE "Observation" SET "knownFrom" = coalesce("publishedAt", "recordedAt")::date WHERE "knownFrom" > coalesce("publishedAt", "recordedAt")::date;

-- CreateTable
CREATE TABLE "SubjectRollup" (
    "subjectId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "grain" "Grain" NOT NULL,
    "firstDay" DATE NOT NULL,
    "knownFrom" DATE NOT NULL,
    "knownThrough" DATE NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "value" DECIMAL(26,6) NOT NULL,
    "days" INTEGER NOT NULL,
    "sampleSize" INTEGER,
    "isExact" BOOLEAN NOT NULL,
    "isBound" BOOLEAN NOT NULL,
    "figures" INTEGER NOT NULL,
    "observationIds" TEXT[],

    CONSTRAINT "SubjectRollup_pkey" PRIMARY KEY ("subjectId","indicatorId","grain","firstDay","knownFrom")
);

-- CreateTable
CREATE TABLE "IndicatorRollup" (
    "indicatorId" TEXT NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "grain" "Grain" NOT NULL,
    "firstDay" DATE NOT NULL,
    "knownFrom" DATE NOT NULL,
    "slot" INTEGER NOT NULL,
    "subjects" INTEGER NOT NULL,
    "completeSubjects" INTEGER NOT NULL,
    "exactSubjects" INTEGER NOT NULL,
    "sampledSubjects" INTEGER NOT NULL,
    "sampleSize" BIGINT NOT NULL,
    "value" DECIMAL(32,6) NOT NULL,
    "sampledValue" DECIMAL(42,6) NOT NULL,

    CONSTRAINT "IndicatorRollup_pkey" PRIMARY KEY ("indicatorId","subjectKind","grain","firstDay","knownFrom","slot")
);

-- CreateIndex
CREATE INDEX "SubjectRollup_over_subjects_idx" ON "SubjectRollup"("indicatorId", "subjectKind", "grain", "firstDay", "knownThrough", "value", "knownFrom", "subjectId", "days", "isBound", "figures");

-- What an indicator was of one subject in each month, quarter and year of one year, and from when through when that was known.
-- This is the rule of all series and roll-ups, and stands here alone.
--
-- 1. A published figure counts in the month, the quarter and the year that hold its period whole. It is never split: one that lies
--    in two years counts in none.
-- 2. It is known from its day on, until the eve of the day on which a published correction of it is known.
-- 3. Of figures that overlap, that which describes the longer time counts, then that which is no range or bound, then that which
--    became known later, then that with the larger sample, then the first by its identifier. So nothing is counted twice.
-- 4. Those that count are added up where the indicator is cumulative. Else their mean is taken, in which each weighs as many days
--    as it describes, rounded to six decimals.
CREATE FUNCTION "rollups_of_subject"("subject" TEXT, "indicator" TEXT, "year" DATE) RETURNS SETOF "SubjectRollup"
LANGUAGE sql STABLE AS $$
    WITH figure AS (
        SELECT g.grain, date_trunc(g.grain::text, o."firstDay"::timestamp)::date AS step, o.id, o."firstDay", o."subjectKind",
            o.value::numeric, o.qualifier, o."sampleSize", daterange(o."firstDay", o."lastDay", '[]') AS period,
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
                ORDER BY f.days DESC, f.qualifier IN ('EXACT', 'ABOUT') DESC, f."knownFrom" DESC, f."sampleSize" DESC NULLS LAST, f.id
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

-- What a subject's roll-up adds to those over all subjects: to that of the day from which it is known, and, where it still is, to
-- that of the last day of the calendar. Where it is not any more, it is taken away on the day after. By the other sign, the reverse.
CREATE FUNCTION "parts_of"("r" "SubjectRollup", "sign" INTEGER) RETURNS SETOF "IndicatorRollup" LANGUAGE sql IMMUTABLE AS $$
    SELECT r."indicatorId", r."subjectKind", r.grain, r."firstDay", change.day, 0, change.sign,
        change.sign * (r.days = (r."firstDay" + CASE r.grain WHEN 'MONTH' THEN interval '1 month' WHEN 'QUARTER' THEN interval '3 months'
            ELSE interval '1 year' END)::date - r."firstDay")::int,
        change.sign * r."isExact"::int, change.sign * (r."sampleSize" IS NOT NULL)::int, change.sign * coalesce(r."sampleSize", 0)::bigint,
        change.sign * r.value, change.sign * r.value * coalesce(r."sampleSize", 0)
    FROM (VALUES (r."knownFrom", sign), (least(r."knownThrough" + 1, date '9999-12-31'),
        CASE r."knownThrough" WHEN date '9999-12-31' THEN sign ELSE -sign END)) AS change(day, sign)
$$;

-- Where the roll-ups over all subjects are not what those of the subjects say, and by how much: nowhere.
CREATE VIEW "IndicatorRollupDifference" AS
    SELECT "indicatorId", "subjectKind", grain, "firstDay", "knownFrom", 0 AS slot, sum(subjects)::int AS subjects,
        sum("completeSubjects")::int AS "completeSubjects", sum("exactSubjects")::int AS "exactSubjects",
        sum("sampledSubjects")::int AS "sampledSubjects", sum("sampleSize")::bigint AS "sampleSize",
        sum(value) AS value, sum("sampledValue") AS "sampledValue"
    FROM (
        SELECT p.* FROM "SubjectRollup" AS s CROSS JOIN LATERAL "parts_of"(s, 1) AS p
        UNION ALL
        SELECT "indicatorId", "subjectKind", grain, "firstDay", "knownFrom", 0, -subjects, -"completeSubjects", -"exactSubjects",
            -"sampledSubjects", -"sampleSize", -value, -"sampledValue" FROM "IndicatorRollup"
    ) AS parts
    GROUP BY 1, 2, 3, 4, 5
    HAVING (sum(subjects), sum("completeSubjects"), sum("exactSubjects"), sum("sampledSubjects"), sum("sampleSize"), sum(value),
        sum("sampledValue")) <> (0, 0, 0, 0, 0, 0, 0);

-- Adds to the roll-ups over all subjects. Each transaction adds into one of 16 slots, by its number, so that those who
-- write at the same time do not meet. The semicolons are written \073, since the database adapter cuts a script at each
-- semicolon that it sees.
CREATE FUNCTION "add_to_rollups"("parts" "IndicatorRollup"[]) RETURNS INTEGER LANGUAGE plpgsql AS E'DECLARE
    written INTEGER\073
BEGIN
    INSERT INTO evaluations."IndicatorRollup" AS kept
        SELECT p."indicatorId", p."subjectKind", p.grain, p."firstDay", p."knownFrom", (pg_current_xact_id()::text::bigint % 16)::int,
            sum(p.subjects), sum(p."completeSubjects"), sum(p."exactSubjects"), sum(p."sampledSubjects"), sum(p."sampleSize"), sum(p.value),
            sum(p."sampledValue")
        FROM unnest(parts) AS p GROUP BY 1, 2, 3, 4, 5
        HAVING (sum(p.subjects), sum(p."completeSubjects"), sum(p."exactSubjects"), sum(p."sampledSubjects"), sum(p."sampleSize"), sum(p.value),
            sum(p."sampledValue")) <> (0, 0, 0, 0, 0, 0, 0)
        ON CONFLICT ("indicatorId", "subjectKind", grain, "firstDay", "knownFrom", slot) DO UPDATE SET
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
        CROSS JOIN LATERAL evaluations.rollups_of_subject(t.subject, t.indicator, t.year) AS r)\073
    PERFORM evaluations.add_to_rollups(ARRAY(
        SELECT p FROM unnest(computed) AS c CROSS JOIN LATERAL evaluations.parts_of(c, 1) AS p
        UNION ALL
        SELECT p FROM unnest(subjects, indicators, years) AS t(subject, indicator, year)
        JOIN evaluations."SubjectRollup" AS s ON s."subjectId" = t.subject AND s."indicatorId" = t.indicator
            AND s."firstDay" >= t.year AND s."firstDay" < t.year + interval ''1 year''
        CROSS JOIN LATERAL evaluations.parts_of(s, -1) AS p))\073
    DELETE FROM evaluations."SubjectRollup" AS s USING unnest(subjects, indicators, years) AS t(subject, indicator, year)
        WHERE s."subjectId" = t.subject AND s."indicatorId" = t.indicator AND s."firstDay" >= t.year AND s."firstDay" < t.year + interval ''1 year''
            AND NOT EXISTS (SELECT FROM unnest(computed) AS c WHERE (c."subjectId", c."indicatorId", c.grain, c."firstDay", c."knownFrom")
                = (s."subjectId", s."indicatorId", s.grain, s."firstDay", s."knownFrom"))\073
    GET DIAGNOSTICS removed = ROW_COUNT\073
    INSERT INTO evaluations."SubjectRollup" AS kept SELECT c.* FROM unnest(computed) AS c
        ON CONFLICT ("subjectId", "indicatorId", grain, "firstDay", "knownFrom") DO UPDATE SET "knownThrough" = excluded."knownThrough",
            "subjectKind" = excluded."subjectKind", value = excluded.value, days = excluded.days, "sampleSize" = excluded."sampleSize",
            "isExact" = excluded."isExact", "isBound" = excluded."isBound", figures = excluded.figures,
            "observationIds" = excluded."observationIds"
        WHERE kept IS DISTINCT FROM excluded\073
    GET DIAGNOSTICS written = ROW_COUNT\073
    RETURN removed + written\073
END';

-- Whichever way published figures come and go: `changed` are those that were written or deleted, `former` those that were there
-- before. What is superseded counts too, on the days before its correction was known, so a correction changes both years.
CREATE FUNCTION "roll_up_changed"() RETURNS trigger LANGUAGE plpgsql AS E'DECLARE
    observations evaluations."Observation"[]\073
    subjects TEXT[]\073
    indicators TEXT[]\073
    years DATE[]\073
BEGIN
    IF TG_OP = ''UPDATE'' THEN
        observations := ARRAY(SELECT c FROM changed AS c UNION ALL SELECT f FROM former AS f)\073
    ELSE
        observations := ARRAY(SELECT c FROM changed AS c)\073
    END IF\073
    SELECT array_agg(t.subject), array_agg(t.indicator), array_agg(t.year) INTO subjects, indicators, years FROM (
        SELECT DISTINCT o."subjectId" AS subject, o."indicatorId" AS indicator, date_trunc(''year'', o."firstDay"::timestamp)::date AS year
        FROM (
            SELECT "subjectId", "indicatorId", "firstDay", "lastDay" FROM unnest(observations) WHERE status IN (''PUBLISHED'', ''SUPERSEDED'')
            UNION ALL
            SELECT f."subjectId", f."indicatorId", f."firstDay", f."lastDay" FROM unnest(observations) AS c
            JOIN evaluations."Observation" AS f ON f.id = c."supersedesId"
            WHERE c.status IN (''PUBLISHED'', ''SUPERSEDED'') AND f.status IN (''PUBLISHED'', ''SUPERSEDED'')
        ) AS o
        WHERE extract(year FROM o."firstDay") = extract(year FROM o."lastDay")
    ) AS t\073
    IF subjects IS NOT NULL THEN
        PERFORM evaluations.roll_up(subjects, indicators, years)\073
    END IF\073
    RETURN NULL\073
END';

CREATE TRIGGER "Observation_rolls_up_inserted" AFTER INSERT ON "Observation"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();
CREATE TRIGGER "Observation_rolls_up_updated" AFTER UPDATE ON "Observation"
    REFERENCING NEW TABLE AS changed OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();
CREATE TRIGGER "Observation_rolls_up_deleted" AFTER DELETE ON "Observation"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "roll_up_changed"();

-- What is there already.
SELECT "roll_up"(array_agg(t.subject), array_agg(t.indicator), array_agg(t.year)) FROM (
    SELECT DISTINCT "subjectId" AS subject, "indicatorId" AS indicator, date_trunc('year', "firstDay"::timestamp)::date AS year
    FROM "Observation"
    WHERE status IN ('PUBLISHED', 'SUPERSEDED') AND extract(year FROM "firstDay") = extract(year FROM "lastDay")
) AS t HAVING count(*) > 0;
