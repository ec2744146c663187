-- CreateEnum
CREATE TYPE "EvaluationSubjectKind" AS ENUM ('SPACE', 'CREATIVE_HUB', 'NETWORK', 'PARTNERSHIP', 'PROGRAMME', 'CALL', 'MUNICIPALITY', 'PROVINCE');

-- CreateEnum
CREATE TYPE "IndicatorUnit" AS ENUM ('COUNT', 'PERSONS', 'SHARE', 'RELATIVE_CHANGE', 'SCORE_OUT_OF_5', 'SQUARE_METRES', 'EURO');

-- CreateEnum
CREATE TYPE "IndicatorDirection" AS ENUM ('MORE_IS_BETTER', 'LESS_IS_BETTER', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "IndicatorPeriodicity" AS ENUM ('MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR');

-- CreateEnum
CREATE TYPE "ObservationQualifier" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'BETWEEN');

-- CreateEnum
CREATE TYPE "ObservationStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "EvaluationStatus" AS ENUM ('PLANNED', 'UNDER_WAY', 'PUBLISHED', 'NOT_AVAILABLE');

-- CreateEnum
CREATE TYPE "EvaluationRole" AS ENUM ('COMMISSIONED', 'CONDUCTED');

-- CreateEnum
CREATE TYPE "AutonomyRuleForce" AS ENUM ('REQUIRED', 'ESTIMATED');

-- CreateEnum
CREATE TYPE "AutonomyCountedFrom" AS ENUM ('OPENING', 'FIXED_DATE');

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
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "unit" "IndicatorUnit" NOT NULL,
    "direction" "IndicatorDirection" NOT NULL,
    "periodicity" "IndicatorPeriodicity" NOT NULL,
    "subjectKinds" "EvaluationSubjectKind"[],
    "nameFr" TEXT NOT NULL,
    "nameNl" TEXT,
    "nameDe" TEXT,
    "nameEn" TEXT,
    "definitionFr" TEXT NOT NULL,
    "definitionNl" TEXT,
    "definitionDe" TEXT,
    "definitionEn" TEXT,
    "searchText" TEXT NOT NULL,
    "sortName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorFormula" (
    "id" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "expression" TEXT NOT NULL,
    "descriptionFr" TEXT NOT NULL,
    "descriptionNl" TEXT,
    "descriptionDe" TEXT,
    "descriptionEn" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "IndicatorFormula_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "id" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "evaluationId" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "valueMax" DECIMAL(20,6),
    "qualifier" "ObservationQualifier" NOT NULL,
    "sampleSize" INTEGER,
    "population" INTEGER,
    "targetValue" DECIMAL(20,6),
    "targetDueOn" TEXT,
    "status" "ObservationStatus" NOT NULL,
    "supersedesId" TEXT,
    "note" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObservationPart" (
    "id" TEXT NOT NULL,
    "observationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "labelFr" TEXT NOT NULL,
    "labelNl" TEXT,
    "labelDe" TEXT,
    "labelEn" TEXT,
    "value" DECIMAL(20,6) NOT NULL,

    CONSTRAINT "ObservationPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObservationNonRespondent" (
    "id" TEXT NOT NULL,
    "observationId" TEXT NOT NULL,
    "spaceId" TEXT,
    "publishedName" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "ObservationNonRespondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "status" "EvaluationStatus" NOT NULL,
    "announcedOn" TEXT,
    "publishedOn" TEXT,
    "datedFirstDay" DATE NOT NULL,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "contractReference" TEXT,
    "note" TEXT,
    "searchText" TEXT NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationParty" (
    "evaluationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "roles" "EvaluationRole"[],

    CONSTRAINT "EvaluationParty_pkey" PRIMARY KEY ("evaluationId","organisationId")
);

-- CreateTable
CREATE TABLE "EvaluationSubjectLink" (
    "evaluationId" TEXT NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EvaluationSubjectLink_pkey" PRIMARY KEY ("evaluationId","subjectId")
);

-- CreateTable
CREATE TABLE "EvaluationQuestion" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "textFr" TEXT NOT NULL,
    "textNl" TEXT,
    "textDe" TEXT,
    "textEn" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "EvaluationQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationFinding" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "statementFr" TEXT NOT NULL,
    "statementNl" TEXT,
    "statementDe" TEXT,
    "statementEn" TEXT,
    "observationId" TEXT,
    "sourceKeys" TEXT[],

    CONSTRAINT "EvaluationFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AutonomyRule" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleNl" TEXT,
    "titleDe" TEXT,
    "titleEn" TEXT,
    "statementFr" TEXT NOT NULL,
    "statementNl" TEXT,
    "statementDe" TEXT,
    "statementEn" TEXT,
    "force" "AutonomyRuleForce" NOT NULL,
    "years" INTEGER NOT NULL,
    "countedFrom" "AutonomyCountedFrom" NOT NULL,
    "fixedDate" DATE,
    "note" TEXT,
    "validFrom" TEXT,
    "validThrough" TEXT,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "sourceKeys" TEXT[],

    CONSTRAINT "AutonomyRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AutonomyRuleSubject" (
    "ruleId" TEXT NOT NULL,
    "subjectKind" "EvaluationSubjectKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AutonomyRuleSubject_pkey" PRIMARY KEY ("ruleId","subjectId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_slug_key" ON "Indicator"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_code_key" ON "Indicator"("code");

-- CreateIndex
CREATE INDEX "Indicator_unit_idx" ON "Indicator"("unit");

-- CreateIndex
CREATE INDEX "Indicator_subjectKinds_idx" ON "Indicator" USING GIN ("subjectKinds");

-- CreateIndex
CREATE INDEX "Indicator_sortName_id_idx" ON "Indicator"("sortName", "id");

-- CreateIndex
CREATE INDEX "Indicator_searchText_idx" ON "Indicator" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorFormula_indicatorId_version_key" ON "IndicatorFormula"("indicatorId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Observation_supersedesId_key" ON "Observation"("supersedesId");

-- CreateIndex
CREATE INDEX "Observation_subjectId_indicatorId_firstDay_id_idx" ON "Observation"("subjectId", "indicatorId", "firstDay", "id");

-- CreateIndex
CREATE INDEX "Observation_subjectId_firstDay_id_idx" ON "Observation"("subjectId", "firstDay", "id");

-- CreateIndex
CREATE INDEX "Observation_indicatorId_firstDay_id_idx" ON "Observation"("indicatorId", "firstDay", "id");

-- CreateIndex
CREATE INDEX "Observation_evaluationId_firstDay_id_idx" ON "Observation"("evaluationId", "firstDay", "id");

-- CreateIndex
CREATE INDEX "Observation_status_firstDay_id_idx" ON "Observation"("status", "firstDay", "id");

-- CreateIndex
CREATE INDEX "Observation_firstDay_id_idx" ON "Observation"("firstDay", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ObservationPart_observationId_dimension_key_key" ON "ObservationPart"("observationId", "dimension", "key");

-- CreateIndex
CREATE INDEX "ObservationNonRespondent_spaceId_idx" ON "ObservationNonRespondent"("spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "ObservationNonRespondent_observationId_publishedName_key" ON "ObservationNonRespondent"("observationId", "publishedName");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_slug_key" ON "Evaluation"("slug");

-- CreateIndex
CREATE INDEX "Evaluation_status_datedFirstDay_id_idx" ON "Evaluation"("status", "datedFirstDay", "id");

-- CreateIndex
CREATE INDEX "Evaluation_datedFirstDay_id_idx" ON "Evaluation"("datedFirstDay", "id");

-- CreateIndex
CREATE INDEX "Evaluation_searchText_idx" ON "Evaluation" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "EvaluationParty_organisationId_idx" ON "EvaluationParty"("organisationId");

-- CreateIndex
CREATE INDEX "EvaluationSubjectLink_subjectId_idx" ON "EvaluationSubjectLink"("subjectId");

-- CreateIndex
CREATE INDEX "EvaluationQuestion_evaluationId_position_idx" ON "EvaluationQuestion"("evaluationId", "position");

-- CreateIndex
CREATE INDEX "EvaluationFinding_evaluationId_position_idx" ON "EvaluationFinding"("evaluationId", "position");

-- CreateIndex
CREATE INDEX "EvaluationFinding_observationId_idx" ON "EvaluationFinding"("observationId");

-- CreateIndex
CREATE UNIQUE INDEX "AutonomyRule_slug_key" ON "AutonomyRule"("slug");

-- CreateIndex
CREATE INDEX "AutonomyRule_firstDay_id_idx" ON "AutonomyRule"("firstDay", "id");

-- CreateIndex
CREATE INDEX "AutonomyRuleSubject_subjectId_idx" ON "AutonomyRuleSubject"("subjectId");

-- AddForeignKey
ALTER TABLE "IndicatorFormula" ADD CONSTRAINT "IndicatorFormula_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObservationPart" ADD CONSTRAINT "ObservationPart_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObservationNonRespondent" ADD CONSTRAINT "ObservationNonRespondent_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationParty" ADD CONSTRAINT "EvaluationParty_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationSubjectLink" ADD CONSTRAINT "EvaluationSubjectLink_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationQuestion" ADD CONSTRAINT "EvaluationQuestion_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationFinding" ADD CONSTRAINT "EvaluationFinding_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationFinding" ADD CONSTRAINT "EvaluationFinding_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "Observation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AutonomyRuleSubject" ADD CONSTRAINT "AutonomyRuleSubject_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AutonomyRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
