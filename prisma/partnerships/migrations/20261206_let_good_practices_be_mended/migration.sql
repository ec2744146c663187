-- CreateTable
CREATE TABLE "GoodPracticeStatusPeriod" (
    "id" TEXT NOT NULL,
    "goodPracticeId" TEXT NOT NULL,
    "status" "GoodPracticeStatus" NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],
    "endedById" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GoodPracticeStatusPeriod_pkey" PRIMARY KEY ("id")
);
CREATE TRIGGER "GoodPracticeStatusPeriod_holds_from_attestation" BEFORE INSERT OR UPDATE ON "GoodPracticeStatusPeriod"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', '');

-- CreateIndex
CREATE INDEX "GoodPracticeStatusPeriod_goodPracticeId_firstDay_idx" ON "GoodPracticeStatusPeriod"("goodPracticeId", "firstDay");

-- CreateIndex
CREATE INDEX "GoodPracticeStatusPeriod_status_firstDay_lastDay_idx" ON "GoodPracticeStatusPeriod"("status", "firstDay", "lastDay");

-- AddForeignKey
ALTER TABLE "GoodPracticeStatusPeriod" ADD CONSTRAINT "GoodPracticeStatusPeriod_goodPracticeId_fkey" FOREIGN KEY ("goodPracticeId") REFERENCES "GoodPractice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A lesson is founded so since a source first stated it.
INSERT INTO "GoodPracticeStatusPeriod" ("id", "goodPracticeId", "status", "validFrom", "firstDay", "lastDay", "sourceKeys")
SELECT 'gps_' || left(md5("id"), 16), "id", "status", "reportedOn", coalesce(first_day_of("reportedOn"), DATE '0001-01-01'), DATE '9999-12-31', "sourceKeys"
FROM "GoodPractice";

-- DropIndex
DROP INDEX "GoodPractice_status_idx";

-- AlterTable
ALTER TABLE "GoodPractice" DROP COLUMN "status";

-- An application is known by an identifier of its own.
ALTER TABLE "GoodPracticeApplication" DROP CONSTRAINT "GoodPracticeApplication_pkey",
ADD COLUMN     "id" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "GoodPracticeApplication" SET "id" = 'gpa_' || left(md5("goodPracticeId" || "partnershipId"), 16);
ALTER TABLE "GoodPracticeApplication" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "GoodPracticeApplication_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "GoodPracticeApplication_goodPracticeId_partnershipId_key" ON "GoodPracticeApplication"("goodPracticeId", "partnershipId");
