-- CreateEnum
CREATE TYPE "SpaceKind" AS ENUM ('COWORKING', 'SMART_WORK_CENTER', 'TELECENTRE', 'HUB_SITE', 'FABLAB', 'THIRD_PLACE', 'BUSINESS_CENTRE');

-- CreateEnum
CREATE TYPE "SpaceStatus" AS ENUM ('PLANNED', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "Facility" AS ENUM ('WORKPLACE', 'WIFI', 'MEETING_ROOM', 'TRAINING_ROOM', 'CONFERENCE_ROOM', 'PRIVATE_OFFICE', 'VIDEOCONFERENCE', 'CAFETERIA', 'PARKING', 'PRINTER', 'FABLAB', 'EVENTS');

-- CreateEnum
CREATE TYPE "CoordinatePrecision" AS ENUM ('EXACT', 'STREET', 'MUNICIPALITY_CENTROID');

-- CreateEnum
CREATE TYPE "OperatorRole" AS ENUM ('OPERATOR', 'OWNER', 'PARTNER');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('INTERCOMMUNALE', 'PUBLIC_AGENCY', 'PUBLIC_SERVICE', 'MUNICIPALITY', 'HIGHER_EDUCATION', 'RESEARCH_CENTRE', 'COMPANY', 'COOPERATIVE', 'NON_PROFIT', 'FOUNDATION', 'FEDERATION', 'INNOVATION_CENTRE', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "RuralMethod" AS ENUM ('OECD', 'PWDR', 'DGO3', 'DEGURBA');

-- CreateEnum
CREATE TYPE "RuralClass" AS ENUM ('RURAL', 'SEMI_RURAL', 'NOT_RURAL');

-- CreateEnum
CREATE TYPE "PublishedSetting" AS ENUM ('URBAN', 'RURAL_OR_SEMI_RURAL');

-- CreateEnum
CREATE TYPE "Vat" AS ENUM ('INCLUDED', 'EXCLUDED', 'EXEMPT');

-- CreateTable
CREATE TABLE "Source" (
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "publishedOn" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Space" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SpaceKind" NOT NULL,
    "website" TEXT,
    "openedOn" TEXT,
    "openedFirstDay" DATE NOT NULL,
    "closedOn" TEXT,
    "openingHours" TEXT,
    "facilities" "Facility"[],
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Space_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpaceName" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "SpaceName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpaceStatusPeriod" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "status" "SpaceStatus" NOT NULL,
    "confirmedOn" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "SpaceStatusPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Premises" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "site" TEXT,
    "isMain" BOOLEAN NOT NULL DEFAULT true,
    "building" TEXT,
    "street" TEXT,
    "postalCode" TEXT,
    "locality" TEXT,
    "municipalityNis" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "precision" "CoordinatePrecision" NOT NULL,
    "workplaceCount" INTEGER,
    "capacityPersons" INTEGER,
    "surfaceM2" INTEGER,
    "buildingSurfaceM2" INTEGER,
    "meetingRoomCount" INTEGER,
    "trainingRoomCount" INTEGER,
    "officeCount" INTEGER,
    "parkingPlaceCount" INTEGER,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Premises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpaceOperator" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "OperatorRole" NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "SpaceOperator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "daysPerMonth" INTEGER,
    "isUnlimited" BOOLEAN NOT NULL,
    "priceEurPerMonth" DECIMAL(17,2) NOT NULL,
    "vat" "Vat",
    "meetingRoomHours" INTEGER,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Network" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "website" TEXT,
    "foundedOn" TEXT,
    "dissolvedOn" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "descriptionFr" TEXT,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkName" (
    "id" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "NetworkName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkCoordinator" (
    "id" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "NetworkCoordinator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charter" (
    "id" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "text" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "Charter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CharterPillar" (
    "id" TEXT NOT NULL,
    "charterId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "CharterPillar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "networkId" TEXT NOT NULL,
    "isFounding" BOOLEAN NOT NULL,
    "publishedSetting" "PublishedSetting",
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "enterpriseNumber" TEXT,
    "website" TEXT,
    "foundedOn" TEXT,
    "dissolvedOn" TEXT,
    "seatStreet" TEXT,
    "seatPostalCode" TEXT,
    "seatMunicipalityNis" TEXT,
    "predecessorId" TEXT,
    "d4wConcept" TEXT,
    "descriptionFr" TEXT,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "longName" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "municipalityNis" TEXT,
    "provinceNis" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Province" (
    "nis" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "nuts2" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Province_pkey" PRIMARY KEY ("nis")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "nis" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "provinceNis" TEXT NOT NULL,
    "arrondissementNis" TEXT NOT NULL,
    "arrondissement" TEXT NOT NULL,
    "nuts3" TEXT NOT NULL,
    "postalCodes" TEXT[],
    "population" INTEGER NOT NULL,
    "populationYear" INTEGER NOT NULL,
    "areaKm2" DECIMAL(9,2) NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "validFrom" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("nis")
);

-- CreateTable
CREATE TABLE "FormerNis" (
    "nis" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "municipalityNis" TEXT NOT NULL,
    "replacedOn" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "FormerNis_pkey" PRIMARY KEY ("nis")
);

-- CreateTable
CREATE TABLE "RuralClassification" (
    "id" TEXT NOT NULL,
    "municipalityNis" TEXT NOT NULL,
    "method" "RuralMethod" NOT NULL,
    "year" INTEGER NOT NULL,
    "class" "RuralClass" NOT NULL,
    "density" DECIMAL(9,2),
    "sourceKeys" TEXT[],

    CONSTRAINT "RuralClassification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Space_slug_key" ON "Space"("slug");

-- CreateIndex
CREATE INDEX "Space_kind_idx" ON "Space"("kind");

-- CreateIndex
CREATE INDEX "Space_sortName_id_idx" ON "Space"("sortName", "id");

-- CreateIndex
CREATE INDEX "Space_openedFirstDay_id_idx" ON "Space"("openedFirstDay", "id");

-- CreateIndex
CREATE INDEX "Space_openingHours_idx" ON "Space"("openingHours");

-- CreateIndex
CREATE INDEX "Space_facilities_idx" ON "Space" USING GIN ("facilities");

-- CreateIndex
CREATE INDEX "Space_searchText_idx" ON "Space" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SpaceName_spaceId_firstDay_idx" ON "SpaceName"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "SpaceStatusPeriod_spaceId_firstDay_idx" ON "SpaceStatusPeriod"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "SpaceStatusPeriod_status_firstDay_lastDay_idx" ON "SpaceStatusPeriod"("status", "firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "Premises_spaceId_firstDay_idx" ON "Premises"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "Premises_municipalityNis_idx" ON "Premises"("municipalityNis");

-- CreateIndex
CREATE INDEX "Premises_postalCode_idx" ON "Premises"("postalCode");

-- CreateIndex
CREATE INDEX "Premises_latitude_longitude_idx" ON "Premises"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "SpaceOperator_spaceId_firstDay_idx" ON "SpaceOperator"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "SpaceOperator_organisationId_role_idx" ON "SpaceOperator"("organisationId", "role");

-- CreateIndex
CREATE INDEX "Plan_spaceId_firstDay_idx" ON "Plan"("spaceId", "firstDay");

-- CreateIndex
CREATE UNIQUE INDEX "Network_slug_key" ON "Network"("slug");

-- CreateIndex
CREATE INDEX "Network_firstDay_lastDay_idx" ON "Network"("firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "Network_sortName_id_idx" ON "Network"("sortName", "id");

-- CreateIndex
CREATE INDEX "Network_searchText_idx" ON "Network" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "NetworkName_networkId_firstDay_idx" ON "NetworkName"("networkId", "firstDay");

-- CreateIndex
CREATE INDEX "NetworkCoordinator_networkId_firstDay_idx" ON "NetworkCoordinator"("networkId", "firstDay");

-- CreateIndex
CREATE INDEX "NetworkCoordinator_organisationId_idx" ON "NetworkCoordinator"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Charter_networkId_key" ON "Charter"("networkId");

-- CreateIndex
CREATE INDEX "CharterPillar_charterId_position_idx" ON "CharterPillar"("charterId", "position");

-- CreateIndex
CREATE INDEX "Membership_spaceId_firstDay_idx" ON "Membership"("spaceId", "firstDay");

-- CreateIndex
CREATE INDEX "Membership_networkId_firstDay_lastDay_idx" ON "Membership"("networkId", "firstDay", "lastDay");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_enterpriseNumber_key" ON "Organisation"("enterpriseNumber");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE INDEX "Organisation_sortName_id_idx" ON "Organisation"("sortName", "id");

-- CreateIndex
CREATE INDEX "Organisation_predecessorId_idx" ON "Organisation"("predecessorId");

-- CreateIndex
CREATE INDEX "Organisation_seatMunicipalityNis_idx" ON "Organisation"("seatMunicipalityNis");

-- CreateIndex
CREATE INDEX "Organisation_searchText_idx" ON "Organisation" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "OrganisationName_organisationId_firstDay_idx" ON "OrganisationName"("organisationId", "firstDay");

-- CreateIndex
CREATE INDEX "Affiliation_organisationId_firstDay_idx" ON "Affiliation"("organisationId", "firstDay");

-- CreateIndex
CREATE INDEX "Affiliation_municipalityNis_idx" ON "Affiliation"("municipalityNis");

-- CreateIndex
CREATE INDEX "Affiliation_provinceNis_idx" ON "Affiliation"("provinceNis");

-- CreateIndex
CREATE UNIQUE INDEX "Province_slug_key" ON "Province"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_slug_key" ON "Municipality"("slug");

-- CreateIndex
CREATE INDEX "Municipality_provinceNis_idx" ON "Municipality"("provinceNis");

-- CreateIndex
CREATE INDEX "Municipality_sortName_nis_idx" ON "Municipality"("sortName", "nis");

-- CreateIndex
CREATE INDEX "Municipality_postalCodes_idx" ON "Municipality" USING GIN ("postalCodes");

-- CreateIndex
CREATE INDEX "Municipality_searchText_idx" ON "Municipality" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "FormerNis_municipalityNis_idx" ON "FormerNis"("municipalityNis");

-- CreateIndex
CREATE INDEX "RuralClassification_method_year_class_idx" ON "RuralClassification"("method", "year", "class");

-- CreateIndex
CREATE UNIQUE INDEX "RuralClassification_municipalityNis_method_year_key" ON "RuralClassification"("municipalityNis", "method", "year");

-- AddForeignKey
ALTER TABLE "SpaceName" ADD CONSTRAINT "SpaceName_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceStatusPeriod" ADD CONSTRAINT "SpaceStatusPeriod_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Premises" ADD CONSTRAINT "Premises_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Premises" ADD CONSTRAINT "Premises_municipalityNis_fkey" FOREIGN KEY ("municipalityNis") REFERENCES "Municipality"("nis") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceOperator" ADD CONSTRAINT "SpaceOperator_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpaceOperator" ADD CONSTRAINT "SpaceOperator_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkName" ADD CONSTRAINT "NetworkName_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkCoordinator" ADD CONSTRAINT "NetworkCoordinator_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkCoordinator" ADD CONSTRAINT "NetworkCoordinator_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charter" ADD CONSTRAINT "Charter_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CharterPillar" ADD CONSTRAINT "CharterPillar_charterId_fkey" FOREIGN KEY ("charterId") REFERENCES "Charter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_spaceId_fkey" FOREIGN KEY ("spaceId") REFERENCES "Space"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_networkId_fkey" FOREIGN KEY ("networkId") REFERENCES "Network"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_seatMunicipalityNis_fkey" FOREIGN KEY ("seatMunicipalityNis") REFERENCES "Municipality"("nis") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_municipalityNis_fkey" FOREIGN KEY ("municipalityNis") REFERENCES "Municipality"("nis") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_provinceNis_fkey" FOREIGN KEY ("provinceNis") REFERENCES "Province"("nis") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Municipality" ADD CONSTRAINT "Municipality_provinceNis_fkey" FOREIGN KEY ("provinceNis") REFERENCES "Province"("nis") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerNis" ADD CONSTRAINT "FormerNis_municipalityNis_fkey" FOREIGN KEY ("municipalityNis") REFERENCES "Municipality"("nis") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuralClassification" ADD CONSTRAINT "RuralClassification_municipalityNis_fkey" FOREIGN KEY ("municipalityNis") REFERENCES "Municipality"("nis") ON DELETE RESTRICT ON UPDATE CASCADE;
