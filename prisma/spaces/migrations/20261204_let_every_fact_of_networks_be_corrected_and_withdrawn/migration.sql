-- DropForeignKey
ALTER TABLE "CharterPillar" DROP CONSTRAINT "CharterPillar_charterId_fkey";

-- DropIndex
DROP INDEX "Charter_networkId_key";

-- DropIndex
DROP INDEX "CharterPillar_charterId_position_idx";

-- AlterTable
ALTER TABLE "Charter" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "firstDay" DATE NOT NULL DEFAULT DATE '0001-01-01',
ADD COLUMN     "lastDay" DATE NOT NULL DEFAULT DATE '9999-12-31',
ADD COLUMN     "note" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validThrough" TEXT;

ALTER TABLE "Charter" ALTER COLUMN "firstDay" DROP DEFAULT,
ALTER COLUMN "lastDay" DROP DEFAULT;

-- A pillar becomes a fact of the network, whose charter commits to it during a period.
ALTER TABLE "CharterPillar" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "firstDay" DATE NOT NULL DEFAULT DATE '0001-01-01',
ADD COLUMN     "lastDay" DATE NOT NULL DEFAULT DATE '9999-12-31',
ADD COLUMN     "networkId" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validThrough" TEXT;

UPDATE "CharterPillar" AS p SET "networkId" = c."networkId" FROM "Charter" AS c WHERE c."id" = p."charterId";

ALTER TABLE "CharterPillar" DROP COLUMN "charterId",
ALTER COLUMN "networkId" SET NOT NULL,
ALTER COLUMN "firstDay" DROP DEFAULT,
ALTER COLUMN "lastDay" DROP DEFAULT;

-- The end that is stated of what a dissolution ends before.
ALTER TABLE "Membership" ADD COLUMN     "statedThrough" TEXT;

-- AlterTable
ALTER TABLE "NetworkCoordinator" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "statedThrough" TEXT;

-- AlterTable
ALTER TABLE "NetworkName" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "Charter_networkId_firstDay_idx" ON "Charter"("networkId", "firstDay");

-- CreateIndex
CREATE INDEX "CharterPillar_networkId_position_idx" ON "CharterPillar"("networkId", "position");

-- AddForeignKey
ALTER TABLE "CharterPillar" ADD CONSTRAINT "CharterPillar_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "Charter_holds_from_attestation" BEFORE INSERT OR UPDATE ON "Charter"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');
CREATE TRIGGER "CharterPillar_holds_from_attestation" BEFORE INSERT OR UPDATE ON "CharterPillar"
    FOR EACH ROW EXECUTE FUNCTION "hold_from_attestation"('validFrom', 'validThrough', 'confirmedOn');

-- What is there already holds from its attestation too.
UPDATE "Charter" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
UPDATE "CharterPillar" SET "firstDay" = DATE '0001-01-01' WHERE "validFrom" IS NULL;
