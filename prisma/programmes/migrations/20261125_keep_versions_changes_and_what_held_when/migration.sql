-- AlterTable
ALTER TABLE "Award" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
-- Since when the tranches that are known hold, no source tells.
ALTER TABLE "Tranche" ADD COLUMN     "firstDay" DATE NOT NULL DEFAULT DATE '0001-01-01',
ADD COLUMN     "lastDay" DATE NOT NULL DEFAULT DATE '9999-12-31',
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validThrough" TEXT;

ALTER TABLE "Tranche" ALTER COLUMN "firstDay" DROP DEFAULT,
ALTER COLUMN "lastDay" DROP DEFAULT;

-- CreateTable
CREATE TABLE "CommitmentStatusPeriod" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "status" "CommitmentStatus" NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CommitmentStatusPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" TEXT[],
    "before" JSONB,
    "after" JSONB,
    "actor" TEXT NOT NULL,
    "organisationIds" TEXT[],
    "isCorrection" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("actor","key")
);

-- CreateIndex
CREATE INDEX "CommitmentStatusPeriod_commitmentId_firstDay_idx" ON "CommitmentStatusPeriod"("commitmentId", "firstDay");

-- CreateIndex
CREATE INDEX "CommitmentStatusPeriod_status_firstDay_lastDay_idx" ON "CommitmentStatusPeriod"("status", "firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "Change_transaction_sequence_idx" ON "Change"("transaction", "sequence");

-- CreateIndex
CREATE INDEX "Change_entityId_sequence_idx" ON "Change"("entityId", "sequence");

-- CreateIndex
CREATE INDEX "IdempotencyKey_at_idx" ON "IdempotencyKey"("at");

-- AddForeignKey
ALTER TABLE "CommitmentStatusPeriod" ADD CONSTRAINT "CommitmentStatusPeriod_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is known of a commitment stays known. Since when it is so, no source tells.
INSERT INTO "CommitmentStatusPeriod" ("id", "commitmentId", "status", "firstDay", "lastDay", "sourceKeys")
    SELECT 'cst' || substr("id", 4), "id", "status", DATE '0001-01-01', DATE '9999-12-31', "sourceKeys"
    FROM "Commitment" WHERE "status" <> 'UNKNOWN';

-- DropIndex
DROP INDEX "Commitment_status_idx";

-- AlterTable
ALTER TABLE "Commitment" DROP COLUMN "status";

-- What happened stays as it was told: changes are added, and neither altered nor deleted. The semicolon inside the
-- function is written \073, since the database adapter cuts a script at each semicolon that it sees.
CREATE FUNCTION "refuse_alteration"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
    RAISE EXCEPTION ''Changes are only ever added: % of "%" is refused'', TG_OP, TG_TABLE_NAME\073
END';

CREATE TRIGGER "Change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_alteration"();
