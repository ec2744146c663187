-- CreateEnum
CREATE TYPE "HubGeneration" AS ENUM ('PILOT_2014', 'ERDF_2014_2020');

-- CreateEnum
CREATE TYPE "HubStatus" AS ENUM ('SELECTED', 'ACTIVE', 'CLOSED');

-- CreateEnum
CREATE TYPE "HubPartnerRole" AS ENUM ('OPERATOR', 'HOST', 'PARTNER');

-- CreateEnum
CREATE TYPE "HubSpaceRelation" AS ENUM ('RUNS', 'PARTNER', 'HOSTED');

-- CreateEnum
CREATE TYPE "HubServiceKind" AS ENUM ('INCUBATION', 'ADVICE', 'FABLAB', 'PROTOLAB', 'MEDIALAB');

-- CreateEnum
CREATE TYPE "HubActivityKind" AS ENUM ('LAUNCH', 'INAUGURATION', 'RELOCATION');

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
CREATE TABLE "CreativeHub" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "website" TEXT,
    "launchedOn" TEXT,
    "launchedFirstDay" DATE NOT NULL,
    "generations" "HubGeneration"[],
    "d4wConcept" TEXT,
    "descriptionFr" TEXT,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CreativeHub_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubName" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "isFormer" BOOLEAN NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubStatusPeriod" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "status" "HubStatus" NOT NULL,
    "confirmedOn" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubStatusPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubSite" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "building" TEXT,
    "locality" TEXT,
    "municipalityNis" TEXT,
    "provinceNis" TEXT NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubSite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubPartner" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "HubPartnerRole" NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubPartner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubSpace" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "spaceId" TEXT NOT NULL,
    "relation" "HubSpaceRelation" NOT NULL,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubSpace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubService" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "kind" "HubServiceKind" NOT NULL,
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

    CONSTRAINT "HubService_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubActivity" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "kind" "HubActivityKind" NOT NULL,
    "heldOn" TEXT,
    "heldFirstDay" DATE NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "note" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubActivity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HubStaff" (
    "id" TEXT NOT NULL,
    "hubId" TEXT NOT NULL,
    "staffFte" DECIMAL(7,2),
    "headcountMin" INTEGER,
    "headcountMax" INTEGER,
    "statedOn" TEXT,
    "statedFirstDay" DATE NOT NULL,
    "note" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "HubStaff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CreativeHub_slug_key" ON "CreativeHub"("slug");

-- CreateIndex
CREATE INDEX "CreativeHub_sortName_id_idx" ON "CreativeHub"("sortName", "id");

-- CreateIndex
CREATE INDEX "CreativeHub_launchedFirstDay_id_idx" ON "CreativeHub"("launchedFirstDay", "id");

-- CreateIndex
CREATE INDEX "CreativeHub_generations_idx" ON "CreativeHub" USING GIN ("generations");

-- CreateIndex
CREATE INDEX "CreativeHub_searchText_idx" ON "CreativeHub" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "HubName_hubId_firstDay_idx" ON "HubName"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubStatusPeriod_hubId_firstDay_idx" ON "HubStatusPeriod"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubStatusPeriod_status_firstDay_lastDay_idx" ON "HubStatusPeriod"("status", "firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "HubSite_hubId_firstDay_idx" ON "HubSite"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubSite_municipalityNis_idx" ON "HubSite"("municipalityNis");

-- CreateIndex
CREATE INDEX "HubSite_provinceNis_idx" ON "HubSite"("provinceNis");

-- CreateIndex
CREATE INDEX "HubPartner_hubId_firstDay_idx" ON "HubPartner"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubPartner_organisationId_idx" ON "HubPartner"("organisationId");

-- CreateIndex
CREATE INDEX "HubSpace_hubId_firstDay_idx" ON "HubSpace"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubSpace_spaceId_idx" ON "HubSpace"("spaceId");

-- CreateIndex
CREATE INDEX "HubService_hubId_firstDay_idx" ON "HubService"("hubId", "firstDay");

-- CreateIndex
CREATE INDEX "HubService_kind_idx" ON "HubService"("kind");

-- CreateIndex
CREATE INDEX "HubActivity_hubId_heldFirstDay_idx" ON "HubActivity"("hubId", "heldFirstDay");

-- CreateIndex
CREATE INDEX "HubStaff_hubId_statedFirstDay_idx" ON "HubStaff"("hubId", "statedFirstDay");

-- AddForeignKey
ALTER TABLE "HubName" ADD CONSTRAINT "HubName_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubStatusPeriod" ADD CONSTRAINT "HubStatusPeriod_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubSite" ADD CONSTRAINT "HubSite_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubPartner" ADD CONSTRAINT "HubPartner_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubSpace" ADD CONSTRAINT "HubSpace_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubService" ADD CONSTRAINT "HubService_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubActivity" ADD CONSTRAINT "HubActivity_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HubStaff" ADD CONSTRAINT "HubStaff_hubId_fkey" FOREIGN KEY ("hubId") REFERENCES "CreativeHub"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
