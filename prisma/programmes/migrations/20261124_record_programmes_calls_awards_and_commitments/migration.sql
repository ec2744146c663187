-- CreateEnum
CREATE TYPE "ProgrammeKind" AS ENUM ('STRATEGY', 'PROGRAMME', 'FUND', 'VOUCHER_SCHEME', 'EU_ACTION');

-- CreateEnum
CREATE TYPE "ProgrammePart" AS ENUM ('AXIS', 'THEME', 'PRIORITY', 'OBJECTIVE', 'MEASURE', 'CROSS_CUTTING_ISSUE');

-- CreateEnum
CREATE TYPE "AxisKind" AS ENUM ('AXIS', 'THEME', 'PRIORITY');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST');

-- CreateEnum
CREATE TYPE "AmountPer" AS ENUM ('TOTAL', 'YEAR');

-- CreateEnum
CREATE TYPE "BodyRole" AS ENUM ('DECIDER', 'FUNDER', 'ORGANISER', 'COORDINATOR', 'EVALUATOR');

-- CreateEnum
CREATE TYPE "ExpenseCategory" AS ENUM ('EQUIPMENT', 'OPERATION');

-- CreateEnum
CREATE TYPE "BeneficiaryKind" AS ENUM ('SPACE', 'CREATIVE_HUB', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "TrancheStatus" AS ENUM ('PLANNED', 'REPORTED', 'PAID');

-- CreateEnum
CREATE TYPE "CommitmentKind" AS ENUM ('COMMITMENT', 'EXPECTATION', 'PROPOSAL', 'TARGET');

-- CreateEnum
CREATE TYPE "CommitmentStatus" AS ENUM ('IN_FORCE', 'REVISED', 'MET', 'MISSED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('PARLIAMENTARY_QUESTION', 'GOVERNMENT_DECISION', 'MINISTERIAL_ORDER', 'STRATEGY', 'STUDY', 'SURVEY', 'REPORT', 'PRESS');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('SPACE', 'CREATIVE_HUB', 'NETWORK', 'PARTNERSHIP', 'PROGRAMME', 'CALL');

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
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ProgrammeKind" NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "adoptedOn" TEXT,
    "publishedOn" TEXT,
    "descriptionFr" TEXT,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "predecessorId" TEXT,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeCount" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "part" "ProgrammePart" NOT NULL,
    "count" INTEGER NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "ProgrammeCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeBody" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "BodyRole" NOT NULL,
    "office" TEXT,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "ProgrammeBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Axis" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "kind" "AxisKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "Axis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT,
    "programmeId" TEXT NOT NULL,
    "axisId" TEXT,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "textFr" TEXT,
    "textNl" TEXT,
    "textDe" TEXT,
    "textEn" TEXT,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmountStatement" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT,
    "measureId" TEXT,
    "callId" TEXT,
    "amountEur" DECIMAL(17,2) NOT NULL,
    "per" "AmountPer" NOT NULL,
    "years" INTEGER,
    "qualifier" "Qualifier" NOT NULL,
    "scopeFr" TEXT,
    "scopeNl" TEXT,
    "scopeDe" TEXT,
    "scopeEn" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "AmountStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoucherTerms" (
    "id" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "rate" DECIMAL(5,4) NOT NULL,
    "baseFr" TEXT,
    "baseNl" TEXT,
    "baseDe" TEXT,
    "baseEn" TEXT,
    "eligibleFr" TEXT,
    "eligibleNl" TEXT,
    "eligibleDe" TEXT,
    "eligibleEn" TEXT,
    "providersFr" TEXT,
    "providersNl" TEXT,
    "providersDe" TEXT,
    "providersEn" TEXT,
    "minMonths" INTEGER,
    "maxMonths" INTEGER,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "VoucherTerms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoucherCap" (
    "id" TEXT NOT NULL,
    "termsId" TEXT NOT NULL,
    "amountEur" DECIMAL(17,2) NOT NULL,
    "years" INTEGER NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "VoucherCap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "programmeId" TEXT,
    "decidedOn" TEXT,
    "launchedOn" TEXT,
    "closedOn" TEXT,
    "awardedOn" TEXT,
    "launchedFirstDay" DATE NOT NULL,
    "openFirstDay" DATE,
    "openLastDay" DATE,
    "projectsReceived" INTEGER,
    "projectsDiscarded" INTEGER,
    "projectsSelected" INTEGER,
    "awardFloorEur" DECIMAL(17,2),
    "awardCeilingEur" DECIMAL(17,2),
    "yearsFunded" INTEGER,
    "eligibleFr" TEXT,
    "eligibleNl" TEXT,
    "eligibleDe" TEXT,
    "eligibleEn" TEXT,
    "requirementsFr" TEXT,
    "requirementsNl" TEXT,
    "requirementsDe" TEXT,
    "requirementsEn" TEXT,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallMeasure" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "measureId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CallMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallBody" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "BodyRole" NOT NULL,
    "office" TEXT,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CallBody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CategoryCap" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "category" "ExpenseCategory" NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CategoryCap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "beneficiaryKind" "BeneficiaryKind" NOT NULL,
    "beneficiaryId" TEXT NOT NULL,
    "ceilingEur" DECIMAL(17,2),
    "grantedEur" DECIMAL(17,2),
    "awardedOn" TEXT,
    "orderDay" DATE NOT NULL,
    "note" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tranche" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "amountEur" DECIMAL(17,2) NOT NULL,
    "payerId" TEXT,
    "status" "TrancheStatus" NOT NULL,
    "note" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "Tranche_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CommitmentKind" NOT NULL,
    "statementFr" TEXT NOT NULL,
    "statementNl" TEXT,
    "statementDe" TEXT,
    "statementEn" TEXT,
    "statedOn" TEXT,
    "reportedOn" TEXT,
    "statedFirstDay" DATE NOT NULL,
    "statedBy" TEXT,
    "organisationId" TEXT,
    "deadline" TEXT,
    "deadlineFirstDay" DATE,
    "deadlineLastDay" DATE,
    "deadlineRuleFr" TEXT,
    "deadlineRuleNl" TEXT,
    "deadlineRuleDe" TEXT,
    "deadlineRuleEn" TEXT,
    "revisesId" TEXT,
    "documentId" TEXT,
    "status" "CommitmentStatus" NOT NULL,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyDocument" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "title" TEXT NOT NULL,
    "reference" TEXT,
    "askedOn" TEXT,
    "answeredOn" TEXT,
    "publishedOn" TEXT,
    "orderDay" DATE NOT NULL,
    "addressee" TEXT,
    "url" TEXT,
    "publisherId" TEXT,
    "summaryFr" TEXT,
    "summaryNl" TEXT,
    "summaryDe" TEXT,
    "summaryEn" TEXT,
    "searchText" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "PolicyDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureSubject" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "MeasureSubject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentSubject" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "CommitmentSubject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentSubject" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "DocumentSubject_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Programme_slug_key" ON "Programme"("slug");

-- CreateIndex
CREATE INDEX "Programme_kind_idx" ON "Programme"("kind");

-- CreateIndex
CREATE INDEX "Programme_firstDay_lastDay_idx" ON "Programme"("firstDay", "lastDay");

-- CreateIndex
CREATE INDEX "Programme_predecessorId_idx" ON "Programme"("predecessorId");

-- CreateIndex
CREATE INDEX "Programme_sortName_id_idx" ON "Programme"("sortName", "id");

-- CreateIndex
CREATE INDEX "Programme_searchText_idx" ON "Programme" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "ProgrammeCount_programmeId_position_idx" ON "ProgrammeCount"("programmeId", "position");

-- CreateIndex
CREATE INDEX "ProgrammeBody_programmeId_position_idx" ON "ProgrammeBody"("programmeId", "position");

-- CreateIndex
CREATE INDEX "ProgrammeBody_organisationId_idx" ON "ProgrammeBody"("organisationId");

-- CreateIndex
CREATE INDEX "Axis_programmeId_position_idx" ON "Axis"("programmeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_slug_key" ON "Measure"("slug");

-- CreateIndex
CREATE INDEX "Measure_programmeId_idx" ON "Measure"("programmeId");

-- CreateIndex
CREATE INDEX "Measure_axisId_idx" ON "Measure"("axisId");

-- CreateIndex
CREATE INDEX "Measure_code_idx" ON "Measure"("code");

-- CreateIndex
CREATE INDEX "Measure_sortName_id_idx" ON "Measure"("sortName", "id");

-- CreateIndex
CREATE INDEX "Measure_searchText_idx" ON "Measure" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "AmountStatement_programmeId_position_idx" ON "AmountStatement"("programmeId", "position");

-- CreateIndex
CREATE INDEX "AmountStatement_measureId_position_idx" ON "AmountStatement"("measureId", "position");

-- CreateIndex
CREATE INDEX "AmountStatement_callId_position_idx" ON "AmountStatement"("callId", "position");

-- CreateIndex
CREATE INDEX "VoucherTerms_programmeId_position_idx" ON "VoucherTerms"("programmeId", "position");

-- CreateIndex
CREATE INDEX "VoucherCap_termsId_position_idx" ON "VoucherCap"("termsId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Call_slug_key" ON "Call"("slug");

-- CreateIndex
CREATE INDEX "Call_programmeId_idx" ON "Call"("programmeId");

-- CreateIndex
CREATE INDEX "Call_launchedFirstDay_id_idx" ON "Call"("launchedFirstDay", "id");

-- CreateIndex
CREATE INDEX "Call_openFirstDay_openLastDay_idx" ON "Call"("openFirstDay", "openLastDay");

-- CreateIndex
CREATE INDEX "Call_sortName_id_idx" ON "Call"("sortName", "id");

-- CreateIndex
CREATE INDEX "Call_searchText_idx" ON "Call" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CallMeasure_measureId_idx" ON "CallMeasure"("measureId");

-- CreateIndex
CREATE UNIQUE INDEX "CallMeasure_callId_measureId_key" ON "CallMeasure"("callId", "measureId");

-- CreateIndex
CREATE INDEX "CallBody_callId_position_idx" ON "CallBody"("callId", "position");

-- CreateIndex
CREATE INDEX "CallBody_organisationId_role_idx" ON "CallBody"("organisationId", "role");

-- CreateIndex
CREATE INDEX "CategoryCap_callId_position_idx" ON "CategoryCap"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Award_slug_key" ON "Award"("slug");

-- CreateIndex
CREATE INDEX "Award_callId_idx" ON "Award"("callId");

-- CreateIndex
CREATE INDEX "Award_beneficiaryId_idx" ON "Award"("beneficiaryId");

-- CreateIndex
CREATE INDEX "Award_beneficiaryKind_idx" ON "Award"("beneficiaryKind");

-- CreateIndex
CREATE INDEX "Award_orderDay_id_idx" ON "Award"("orderDay", "id");

-- CreateIndex
CREATE INDEX "Tranche_awardId_year_idx" ON "Tranche"("awardId", "year");

-- CreateIndex
CREATE INDEX "Tranche_payerId_idx" ON "Tranche"("payerId");

-- CreateIndex
CREATE INDEX "Tranche_year_idx" ON "Tranche"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_slug_key" ON "Commitment"("slug");

-- CreateIndex
CREATE INDEX "Commitment_kind_idx" ON "Commitment"("kind");

-- CreateIndex
CREATE INDEX "Commitment_status_idx" ON "Commitment"("status");

-- CreateIndex
CREATE INDEX "Commitment_statedFirstDay_id_idx" ON "Commitment"("statedFirstDay", "id");

-- CreateIndex
CREATE INDEX "Commitment_deadlineLastDay_idx" ON "Commitment"("deadlineLastDay");

-- CreateIndex
CREATE INDEX "Commitment_revisesId_idx" ON "Commitment"("revisesId");

-- CreateIndex
CREATE INDEX "Commitment_documentId_idx" ON "Commitment"("documentId");

-- CreateIndex
CREATE INDEX "Commitment_organisationId_idx" ON "Commitment"("organisationId");

-- CreateIndex
CREATE INDEX "Commitment_searchText_idx" ON "Commitment" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "PolicyDocument_slug_key" ON "PolicyDocument"("slug");

-- CreateIndex
CREATE INDEX "PolicyDocument_kind_idx" ON "PolicyDocument"("kind");

-- CreateIndex
CREATE INDEX "PolicyDocument_orderDay_id_idx" ON "PolicyDocument"("orderDay", "id");

-- CreateIndex
CREATE INDEX "PolicyDocument_publisherId_idx" ON "PolicyDocument"("publisherId");

-- CreateIndex
CREATE INDEX "PolicyDocument_searchText_idx" ON "PolicyDocument" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "MeasureSubject_subjectId_idx" ON "MeasureSubject"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureSubject_ownerId_subjectId_key" ON "MeasureSubject"("ownerId", "subjectId");

-- CreateIndex
CREATE INDEX "CommitmentSubject_subjectId_idx" ON "CommitmentSubject"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentSubject_ownerId_subjectId_key" ON "CommitmentSubject"("ownerId", "subjectId");

-- CreateIndex
CREATE INDEX "DocumentSubject_subjectId_idx" ON "DocumentSubject"("subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentSubject_ownerId_subjectId_key" ON "DocumentSubject"("ownerId", "subjectId");

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeCount" ADD CONSTRAINT "ProgrammeCount_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeBody" ADD CONSTRAINT "ProgrammeBody_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Axis" ADD CONSTRAINT "Axis_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmountStatement" ADD CONSTRAINT "AmountStatement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmountStatement" ADD CONSTRAINT "AmountStatement_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmountStatement" ADD CONSTRAINT "AmountStatement_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherTerms" ADD CONSTRAINT "VoucherTerms_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoucherCap" ADD CONSTRAINT "VoucherCap_termsId_fkey" FOREIGN KEY ("termsId") REFERENCES "VoucherTerms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallMeasure" ADD CONSTRAINT "CallMeasure_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallMeasure" ADD CONSTRAINT "CallMeasure_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallBody" ADD CONSTRAINT "CallBody_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryCap" ADD CONSTRAINT "CategoryCap_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tranche" ADD CONSTRAINT "Tranche_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_revisesId_fkey" FOREIGN KEY ("revisesId") REFERENCES "Commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "PolicyDocument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureSubject" ADD CONSTRAINT "MeasureSubject_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentSubject" ADD CONSTRAINT "CommitmentSubject_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentSubject" ADD CONSTRAINT "DocumentSubject_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "PolicyDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
