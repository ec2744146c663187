-- The first and the last day that a date to the precision known may mean: "2016", "2016-10", "2016-10-05", or "2016-23" (autumn).
CREATE FUNCTION "first_day_of"("partial" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN length(partial) = 10 THEN partial::date
        WHEN length(partial) = 4 THEN (partial || '-01-01')::date
        WHEN right(partial, 2) <= '12' THEN (partial || '-01')::date
        ELSE make_date(left(partial, 4)::int, (right(partial, 2)::int - 20) * 3, 1)
    END
$$;

CREATE FUNCTION "last_day_of"("partial" TEXT) RETURNS DATE LANGUAGE sql IMMUTABLE SET search_path FROM CURRENT AS $$
    SELECT CASE
        WHEN length(partial) = 10 THEN partial::date
        WHEN length(partial) = 4 THEN (partial || '-12-31')::date
        ELSE (first_day_of(partial)
            + CASE WHEN right(partial, 2) <= '12' THEN INTERVAL '1 month' ELSE INTERVAL '3 months' END - INTERVAL '1 day')::date
    END
$$;

-- Since when a fact counts whose beginning no source tells: from the first day on which a source attests it. That is the day for
-- which it was confirmed, else the publication of its earliest source, each on the last day that its date may mean, and the day on
-- which it is recorded at the latest. What is known to have ended held on its last day at least. This is the rule for all lists,
-- filters, aggregates and single fields, and stands here alone. Its arguments name the columns of the beginning, of the end and of the
-- confirmation. A first day that is written beside the unknown beginning is one before which the fact cannot have held.
CREATE FUNCTION "hold_from_attestation"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS E'DECLARE
    fact JSONB := to_jsonb(NEW)\073
    former JSONB := CASE WHEN TG_OP = ''UPDATE'' THEN to_jsonb(OLD) END\073
    now_here DATE := (now() AT TIME ZONE ''Europe/Brussels'')::date\073
    attested DATE\073
BEGIN
    IF fact ->> TG_ARGV[0] IS NOT NULL THEN
        RETURN NEW\073
    END IF\073
    attested := least(now_here, coalesce(last_day_of(fact ->> TG_ARGV[2]),
        (SELECT min(last_day_of(s."publishedOn")) FROM "Source" AS s WHERE s.key = ANY(NEW."sourceKeys"))))\073
    IF former ->> TG_ARGV[0] IS NULL AND former ->> TG_ARGV[1] IS NULL AND OLD."firstDay" > DATE ''0001-01-01''
        AND NEW."sourceKeys" @> OLD."sourceKeys" THEN
        attested := least(attested, OLD."firstDay")\073
    END IF\073
    IF former IS NULL OR OLD."firstDay" <> NEW."firstDay" THEN
        attested := greatest(attested, NEW."firstDay")\073
    END IF\073
    NEW."firstDay" := least(attested, first_day_of(fact ->> TG_ARGV[1]), NEW."lastDay")\073
    RETURN NEW\073
END';

CREATE TRIGGER "Programme_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Programme"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'publishedOn');
CREATE TRIGGER "VoucherTerms_holds_from_attestation" BEFORE INSERT OR UPDATE ON "VoucherTerms"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "CommitmentStatusPeriod_holds_from_attestation" BEFORE INSERT OR UPDATE ON "CommitmentStatusPeriod"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');

-- What is there already. Where no source has a date, it is recorded today.
UPDATE "Programme" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "VoucherTerms" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "CommitmentStatusPeriod" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;

-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "firstDay" DATE NOT NULL DEFAULT '0001-01-01'::date;

-- An award counts from the day on which it was made, or else on which a source attests it.
CREATE FUNCTION "count_from_attestation"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS E'BEGIN
    NEW."firstDay" := CASE
        WHEN NEW."orderDay" < DATE ''9999-12-31'' THEN NEW."orderDay"
        ELSE least((now() AT TIME ZONE ''Europe/Brussels'')::date,
            (SELECT min(last_day_of(s."publishedOn")) FROM "Source" AS s WHERE s.key = ANY(NEW."sourceKeys")),
            CASE WHEN TG_OP = ''UPDATE'' AND OLD."firstDay" > DATE ''0001-01-01'' THEN OLD."firstDay" END)
    END\073
    RETURN NEW\073
END';
CREATE TRIGGER "Award_counts_from_attestation" BEFORE INSERT OR UPDATE ON "Award"
    FOR EACH ROW EXECUTE FUNCTION "count_from_attestation"();
UPDATE "Award" SET "firstDay" = DATE '0001-01-01';

-- No commitment has a status before it was stated, or before it was reported where nobody knows when it was stated.
UPDATE "CommitmentStatusPeriod" AS s SET "firstDay" = first_day_of(coalesce(c."statedOn", c."reportedOn"))
    FROM "Commitment" AS c
    WHERE c.id = s."commitmentId" AND s."validFrom" IS NULL
        AND s."firstDay" < first_day_of(coalesce(c."statedOn", c."reportedOn"));
-- What became of those that a source dates.
UPDATE "CommitmentStatusPeriod" AS s SET "validFrom" = since.date, "firstDay" = first_day_of(since.date)
    FROM "Commitment" AS c JOIN (VALUES ('equilibre-apres-trois-ans', 'REVISED', '2017-02-15'),
        ('autonomie-apres-deux-ans', 'MISSED', '2015-08-07'), ('extension-au-milieu-rural', 'MET', '2017-12')) AS since(slug, status, date)
        ON since.slug = c.slug
    WHERE c.id = s."commitmentId" AND s."validFrom" IS NULL AND s.status::text = since.status;
INSERT INTO "CommitmentStatusPeriod" ("id", "commitmentId", "status", "validFrom", "validThrough", "firstDay", "lastDay", "sourceKeys")
    SELECT s.id || 'f', c.id, 'IN_FORCE', c."statedOn", s."validFrom", first_day_of(c."statedOn"), s."firstDay" - 1, s."sourceKeys"
    FROM "CommitmentStatusPeriod" AS s JOIN "Commitment" AS c ON c.id = s."commitmentId"
    WHERE c.slug = 'extension-au-milieu-rural' AND s.status = 'MET' AND s."validFrom" = '2017-12'
        AND first_day_of(c."statedOn") < s."firstDay"
        AND NOT EXISTS (SELECT FROM "CommitmentStatusPeriod" AS f WHERE f."commitmentId" = c.id AND f.status = 'IN_FORCE');
-- One of which no source tells what became of it was in force from then until its deadline.
INSERT INTO "CommitmentStatusPeriod" ("id", "commitmentId", "status", "validFrom", "validThrough", "firstDay", "lastDay", "sourceKeys")
    SELECT 'cst' || substr(c.id, 4), c.id, 'IN_FORCE', coalesce(c."statedOn", c."reportedOn"), c.deadline,
        first_day_of(coalesce(c."statedOn", c."reportedOn")), coalesce(c."deadlineLastDay", DATE '9999-12-31'), c."sourceKeys"
    FROM "Commitment" AS c
    WHERE coalesce(c."statedOn", c."reportedOn") IS NOT NULL AND c.deadline IS NOT NULL
        AND NOT EXISTS (SELECT FROM "CommitmentStatusPeriod" AS s WHERE s."commitmentId" = c.id);
