-- DropForeignKey
ALTER TABLE "Organisation" DROP CONSTRAINT "Organisation_seatMunicipalityNis_fkey";

-- DropIndex
DROP INDEX "Organisation_seatMunicipalityNis_idx";

-- AlterTable
ALTER TABLE "Affiliation" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "OrganisationName" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "OrganisationSeat" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "street" TEXT,
    "postalCode" TEXT,
    "municipalityNis" TEXT,
    "place" TEXT,
    "country" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],
    "endedById" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationSeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OrganisationSeat_organisationId_firstDay_idx" ON "OrganisationSeat"("organisationId", "firstDay");

-- CreateIndex
CREATE INDEX "OrganisationSeat_municipalityNis_idx" ON "OrganisationSeat"("municipalityNis");

-- AddForeignKey
ALTER TABLE "OrganisationSeat" ADD CONSTRAINT "OrganisationSeat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationSeat" ADD CONSTRAINT "OrganisationSeat_municipalityNis_fkey" FOREIGN KEY ("municipalityNis") REFERENCES "Municipality"("nis") ON DELETE SET NULL ON UPDATE CASCADE;

-- A seat becomes a fact of its own, on the word of what states the organisation.
INSERT INTO "OrganisationSeat" ("id", "organisationId", "street", "postalCode", "municipalityNis", "firstDay", "lastDay", "sourceKeys")
SELECT 'sea_' || left(md5("id"), 16), "id", "seatStreet", "seatPostalCode", "seatMunicipalityNis", DATE '0001-01-01', DATE '9999-12-31', "sourceKeys"
FROM "Organisation" WHERE "seatMunicipalityNis" IS NOT NULL;

-- AlterTable
ALTER TABLE "Organisation" DROP COLUMN "seatMunicipalityNis",
DROP COLUMN "seatPostalCode",
DROP COLUMN "seatStreet";
