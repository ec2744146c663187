-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "Premises" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "SpaceName" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "SpaceOpeningHours" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "SpaceOperator" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "SpaceStatusPeriod" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AddForeignKey
ALTER TABLE "SpaceStatusPeriod" ADD CONSTRAINT "SpaceStatusPeriod_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Space"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Into which space another one was merged stands with the closing that it brought about.
UPDATE "SpaceStatusPeriod" AS t SET "mergedIntoId" = s."mergedIntoId" FROM "Space" AS s
    WHERE s.id = t."spaceId" AND t.status = 'CLOSED' AND s."mergedIntoId" IS NOT NULL;
