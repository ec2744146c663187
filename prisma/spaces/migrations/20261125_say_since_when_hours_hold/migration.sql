-- CreateTable
CREATE TABLE "SpaceOpeningHours" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "openingHours" TEXT NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "SpaceOpeningHours_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpaceOpeningHours_spaceId_firstDay_idx" ON "SpaceOpeningHours"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "SpaceOpeningHours_openingHours_idx" ON "SpaceOpeningHours"("openingHours");

-- AddForeignKey
ALTER TABLE "SpaceOpeningHours" ADD CONSTRAINT "SpaceOpeningHours_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The hours that are known stay known. Since when, no source tells.
INSERT INTO "SpaceOpeningHours" ("id", "spaceId", "openingHours", "firstDay", "lastDay", "sourceKeys")
    SELECT 'hrs' || substr("id", 4), "id", "openingHours", DATE '0001-01-01', DATE '9999-12-31', "sourceKeys"
    FROM "Space" WHERE "openingHours" IS NOT NULL;

-- DropIndex
DROP INDEX "Space_openingHours_idx";

-- AlterTable
ALTER TABLE "Space" DROP COLUMN "openingHours";
