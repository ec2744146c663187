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

CREATE TRIGGER "Partnership_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Partnership"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'reportedOn');
CREATE TRIGGER "PartnershipStatusPeriod_holds_from_attestation" BEFORE INSERT OR UPDATE ON "PartnershipStatusPeriod"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
-- A party is one as long as its partnership, whose status tells from when it is attested.
CREATE TRIGGER "AccessRight_holds_from_attestation" BEFORE INSERT OR UPDATE ON "AccessRight"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'reportedOn');

-- What is there already. Where no source has a date, it is recorded today.
UPDATE "Partnership" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "PartnershipStatusPeriod" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "AccessRight" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
