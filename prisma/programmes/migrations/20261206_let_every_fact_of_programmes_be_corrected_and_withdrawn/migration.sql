-- AlterTable
ALTER TABLE "AmountStatement" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Axis" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "CallBody" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "CallMeasure" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "CategoryCap" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "CommitmentStatusPeriod" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "CommitmentSubject" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "DocumentSubject" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "MeasureSubject" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "PolicyDocument" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "endedById" TEXT;

-- AlterTable
ALTER TABLE "ProgrammeBody" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "ProgrammeCount" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Tranche" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "lineId" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "VoucherCap" ADD COLUMN     "programmeId" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "VoucherTerms" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A cap belongs to the programme of its terms.
UPDATE "VoucherCap" AS c SET "programmeId" = t."programmeId" FROM "VoucherTerms" AS t WHERE t.id = c."termsId";
ALTER TABLE "VoucherCap" ALTER COLUMN "programmeId" SET NOT NULL;

-- A plan that ended was succeeded by the payment of its year that began on the next day, one after the other where there are several.
UPDATE "Tranche" SET "lineId" = id;
WITH plans AS (
    SELECT id, "awardId", year, "lastDay" + 1 AS next,
        row_number() OVER (PARTITION BY "awardId", year, "lastDay" ORDER BY id) AS place
    FROM "Tranche" WHERE "validThrough" IS NOT NULL
), payments AS (
    SELECT id, "awardId", year, "firstDay" AS first,
        row_number() OVER (PARTITION BY "awardId", year, "firstDay" ORDER BY id) AS place
    FROM "Tranche" WHERE "validThrough" IS NULL AND status = 'PAID'
)
UPDATE "Tranche" AS t SET "lineId" = p.id, "endedById" = p.id
    FROM plans AS q JOIN payments AS p ON p."awardId" = q."awardId" AND p.year = q.year AND p.first = q.next AND p.place = q.place
    WHERE t.id = q.id;
ALTER TABLE "Tranche" ALTER COLUMN "lineId" SET NOT NULL;

-- Being in force ends with what becomes of a commitment, else with its deadline.
UPDATE "CommitmentStatusPeriod" AS s SET "endedById" = n.id
    FROM "CommitmentStatusPeriod" AS n
    WHERE n."commitmentId" = s."commitmentId" AND n."firstDay" = s."lastDay" + 1 AND s."validThrough" IS NOT NULL;
UPDATE "CommitmentStatusPeriod" AS s SET "endedById" = c.id
    FROM "Commitment" AS c
    WHERE c.id = s."commitmentId" AND s."endedById" IS NULL AND s.status = 'IN_FORCE' AND s."validThrough" = c.deadline;

-- CreateIndex
CREATE INDEX "VoucherCap_programmeId_position_idx" ON "VoucherCap"("programmeId", "position");

-- AddForeignKey
ALTER TABLE "VoucherCap" ADD CONSTRAINT "VoucherCap_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
