-- AlterTable
ALTER TABLE "AccessRight" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "lineId" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "statedThrough" TEXT;

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "statedThrough" TEXT;

-- AlterTable
ALTER TABLE "PartnershipParty" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "PartnershipSignature" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "PartnershipStatusPeriod" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- A right that is there already has amended none.
UPDATE "AccessRight" SET "lineId" = "id";
ALTER TABLE "AccessRight" ALTER COLUMN "lineId" SET NOT NULL;
