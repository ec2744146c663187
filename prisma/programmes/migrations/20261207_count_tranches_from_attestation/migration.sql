-- A tranche of which no source tells since when it is planned, reported or paid counts from the day on which a source attests it.
CREATE TRIGGER "Tranche_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Tranche"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
UPDATE "Tranche" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
