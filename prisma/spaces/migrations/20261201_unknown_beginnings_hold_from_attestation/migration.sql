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

CREATE TRIGGER "SpaceOpeningHours_holds_from_attestation" BEFORE INSERT OR UPDATE ON "SpaceOpeningHours"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "SpaceStatusPeriod_holds_from_attestation" BEFORE INSERT OR UPDATE ON "SpaceStatusPeriod"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "SpaceOperator_holds_from_attestation" BEFORE INSERT OR UPDATE ON "SpaceOperator"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "NetworkCoordinator_holds_from_attestation" BEFORE INSERT OR UPDATE ON "NetworkCoordinator"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
-- Of a membership that has ended a source tells that it lasted until then, and it can have begun with the network at the earliest.
CREATE TRIGGER "Membership_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Membership"
    FOR EACH ROW WHEN (NEW."validThrough" IS NULL) EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "Plan_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Plan"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "Affiliation_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Affiliation"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "Network_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Network"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('foundedOn', 'dissolvedOn', 'confirmedOn');

-- What is there already. Where no source has a date, it is recorded today.
UPDATE "SpaceOpeningHours" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "SpaceStatusPeriod" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "SpaceOperator" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "NetworkCoordinator" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "Membership" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL AND "validThrough" IS NULL;
UPDATE "Plan" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "Affiliation" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "Network" SET "firstDay" = DATE '0001-01-01' WHERE "foundedOn" IS NULL;

-- A municipality is found by the names of those that were merged into it.
UPDATE "Municipality" SET "searchText" = "searchText" || ' bertogne' WHERE nis = '82039';
-- Postal codes that are in use too.
UPDATE "Municipality" SET "postalCodes" = '{5620,5621}', "searchText" = replace("searchText", '5620', '5620|5621') WHERE nis = '93022';
UPDATE "Municipality" SET "postalCodes" = '{6700,6704,6706}', "searchText" = replace("searchText", '6700', '6700|6704|6706') WHERE nis = '81001';
