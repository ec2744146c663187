-- CreateEnum
CREATE TYPE "PartnershipKind" AS ENUM ('MUTUALISATION', 'CALL_CONSORTIUM', 'HUB_CONSORTIUM', 'HOSTING', 'FUNDING');

-- CreateEnum
CREATE TYPE "PartnershipStatus" AS ENUM ('PROPOSED', 'ACTIVE', 'ENDED');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('HOST', 'BENEFICIARY', 'OPERATOR', 'MONITOR', 'LEAD', 'PARTNER', 'SUBJECT');

-- CreateEnum
CREATE TYPE "AccessTerms" AS ENUM ('FREE_WITHIN_SUBSCRIPTION', 'DISCOUNT', 'PAY_PER_USE');

-- CreateEnum
CREATE TYPE "Facility" AS ENUM ('WORKPLACE', 'WIFI', 'MEETING_ROOM', 'TRAINING_ROOM', 'CONFERENCE_ROOM', 'PRIVATE_OFFICE', 'VIDEOCONFERENCE', 'CAFETERIA', 'PARKING', 'PRINTER', 'FABLAB', 'EVENTS');

-- CreateEnum
CREATE TYPE "UseUnit" AS ENUM ('VISIT', 'HOUR', 'DAY');

-- CreateEnum
CREATE TYPE "QuotaInterval" AS ENUM ('DAY', 'WEEK', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "GoodPracticeStatus" AS ENUM ('EXPECTED', 'OBSERVED', 'EVALUATED');

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
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PartnershipKind" NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "descriptionFr" TEXT,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "reportedOn" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipStatusPeriod" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "status" "PartnershipStatus" NOT NULL,
    "confirmedOn" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "PartnershipStatusPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipParty" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "role" "PartyRole" NOT NULL,
    "organisationId" TEXT,
    "spaceId" TEXT,
    "creativeHubId" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "PartnershipParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessRight" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "hostSpaceId" TEXT NOT NULL,
    "beneficiarySpaceId" TEXT NOT NULL,
    "planIds" TEXT[],
    "facilities" "Facility"[],
    "facilitiesAsPublished" TEXT,
    "terms" "AccessTerms" NOT NULL,
    "discount" DECIMAL(5,4),
    "priceEur" DECIMAL(17,2),
    "priceUnit" "UseUnit",
    "quotaAmount" INTEGER,
    "quotaUnit" "UseUnit",
    "quotaInterval" "QuotaInterval",
    "isBothWays" BOOLEAN NOT NULL,
    "reportedOn" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "AccessRight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedUse" (
    "id" TEXT NOT NULL,
    "accessRightId" TEXT NOT NULL,
    "visitCount" INTEGER,
    "personCount" INTEGER,
    "hours" DECIMAL(11,2),
    "reportedById" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "SharedUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoodPractice" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "lessonFr" TEXT NOT NULL,
    "lessonNl" TEXT,
    "lessonDe" TEXT,
    "lessonEn" TEXT,
    "status" "GoodPracticeStatus" NOT NULL,
    "reportedOn" TEXT,
    "note" TEXT,
    "demonstratedById" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "GoodPractice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoodPracticeApplication" (
    "goodPracticeId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "GoodPracticeApplication_pkey" PRIMARY KEY ("goodPracticeId","partnershipId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_slug_key" ON "Partnership"("slug");

-- CreateIndex
CREATE INDEX "Partnership_kind_idx" ON "Partnership"("kind");

-- CreateIndex
CREATE INDEX "Partnership_sortName_id_idx" ON "Partnership"("sortName", "id");

-- CreateIndex
CREATE INDEX "Partnership_searchText_idx" ON "Partnership" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "PartnershipStatusPeriod_partnershipId_firstDay_idx" ON "PartnershipStatusPeriod"("partnershipId", "firstDay");

-- CreateIndex
CREATE INDEX "PartnershipStatusPeriod_status_firstDay_lastDay_idx" ON "PartnershipStatusPeriod"("status", "firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "PartnershipParty_partnershipId_position_idx" ON "PartnershipParty"("partnershipId", "position");

-- CreateIndex
CREATE INDEX "PartnershipParty_organisationId_idx" ON "PartnershipParty"("organisationId");

-- CreateIndex
CREATE INDEX "PartnershipParty_spaceId_idx" ON "PartnershipParty"("spaceId");

-- CreateIndex
CREATE INDEX "PartnershipParty_creativeHubId_idx" ON "PartnershipParty"("creativeHubId");

-- CreateIndex
CREATE INDEX "AccessRight_firstDay_lastDay_idx" ON "AccessRight"("firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "AccessRight_partnershipId_firstDay_idx" ON "AccessRight"("partnershipId", "firstDay");

-- CreateIndex
CREATE INDEX "AccessRight_hostSpaceId_firstDay_idx" ON "AccessRight"("hostSpaceId", "firstDay");

-- CreateIndex
CREATE INDEX "AccessRight_beneficiarySpaceId_firstDay_idx" ON "AccessRight"("beneficiarySpaceId", "firstDay");

-- CreateIndex
CREATE INDEX "AccessRight_terms_idx" ON "AccessRight"("terms");

-- CreateIndex
CREATE INDEX "SharedUse_accessRightId_firstDay_idx" ON "SharedUse"("accessRightId", "firstDay");

-- CreateIndex
CREATE UNIQUE INDEX "GoodPractice_slug_key" ON "GoodPractice"("slug");

-- CreateIndex
CREATE INDEX "GoodPractice_status_idx" ON "GoodPractice"("status");

-- CreateIndex
CREATE INDEX "GoodPractice_demonstratedById_idx" ON "GoodPractice"("demonstratedById");

-- CreateIndex
CREATE INDEX "GoodPractice_sortName_id_idx" ON "GoodPractice"("sortName", "id");

-- CreateIndex
CREATE INDEX "GoodPractice_searchText_idx" ON "GoodPractice" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "GoodPracticeApplication_partnershipId_idx" ON "GoodPracticeApplication"("partnershipId");

-- AddForeignKey
ALTER TABLE "PartnershipStatusPeriod" ADD CONSTRAINT "PartnershipStatusPeriod_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessRight" ADD CONSTRAINT "AccessRight_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedUse" ADD CONSTRAINT "SharedUse_accessRightId_fkey" FOREIGN KEY ("accessRightId") REFERENCES "AccessRight"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPractice" ADD CONSTRAINT "GoodPractice_demonstratedById_fkey" FOREIGN KEY ("demonstratedById") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPracticeApplication" ADD CONSTRAINT "GoodPracticeApplication_goodPracticeId_fkey" FOREIGN KEY ("goodPracticeId") REFERENCES "GoodPractice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodPracticeApplication" ADD CONSTRAINT "GoodPracticeApplication_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
