-- The place of a change in the feed is a number of this database's own, so that it means the same wherever the database is restored.
ALTER TABLE "Change" ADD COLUMN     "position" BIGINT;
CREATE SEQUENCE "Change_position_seq" OWNED BY "Change"."position";

-- What is there already keeps the order in which it was given so far.
DROP TRIGGER "Change_is_append_only" ON "Change";
UPDATE "Change" AS c SET "position" = p."position"
    FROM (SELECT "sequence", row_number() OVER (ORDER BY "transaction", "sequence") AS "position" FROM "Change") AS p
    WHERE p."sequence" = c."sequence";
SELECT setval('"Change_position_seq"', coalesce(max("position"), 1), max("position") IS NOT NULL) FROM "Change";

-- DropIndex
DROP INDEX "Change_transaction_sequence_idx";

-- AlterTable
ALTER TABLE "Change" DROP COLUMN "transaction";

-- CreateIndex
CREATE UNIQUE INDEX "Change_position_key" ON "Change"("position");

-- A change gets its place at the very end of its transaction, under a lock that is held until others see what it wrote. So
-- whoever sees a place sees all that come before it, whichever transaction began first. A row that is copied has its place
-- already and keeps it. It is found by its physical place, since a serializable transaction that read an index here
-- would be in the way of every other one. The semicolons are written \073, since the database adapter cuts a script at each.
CREATE FUNCTION "place_change"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
    PERFORM pg_advisory_xact_lock(4286, hashtext(TG_TABLE_SCHEMA))\073
    UPDATE hubs."Change" SET "position" = nextval(''hubs."Change_position_seq"'') WHERE ctid = NEW.ctid\073
    RETURN NULL\073
END';

CREATE CONSTRAINT TRIGGER "Change_is_placed_at_commit" AFTER INSERT ON "Change" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."position" IS NULL) EXECUTE FUNCTION "place_change"();

-- Only the trigger that places it alters a change.
CREATE TRIGGER "Change_is_append_only" BEFORE DELETE OR TRUNCATE ON "Change"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_alteration"();
CREATE TRIGGER "Change_is_never_altered" BEFORE UPDATE ON "Change"
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION "refuse_alteration"();
