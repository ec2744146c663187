-- AlterEnum
ALTER TYPE "EvaluationStatus" ADD VALUE 'CLOSED';

-- DropIndex
DROP INDEX "Evaluation_slug_key";

-- AlterTable
ALTER TABLE "Evaluation" ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "EvaluationIndicator" (
    "evaluationId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EvaluationIndicator_pkey" PRIMARY KEY ("evaluationId","indicatorId")
);

-- CreateTable
CREATE TABLE "EvaluationRespondent" (
    "id" TEXT NOT NULL,
    "evaluationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organisationId" TEXT,
    "spaceId" TEXT,
    "keeperIds" TEXT[],
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "remindedAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "EvaluationRespondent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationReport" (
    "evaluationId" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationReport_pkey" PRIMARY KEY ("evaluationId")
);

-- CreateIndex
CREATE INDEX "EvaluationIndicator_indicatorId_idx" ON "EvaluationIndicator"("indicatorId");

-- CreateIndex
CREATE INDEX "EvaluationRespondent_evaluationId_position_idx" ON "EvaluationRespondent"("evaluationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRespondent_evaluationId_organisationId_key" ON "EvaluationRespondent"("evaluationId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRespondent_evaluationId_spaceId_key" ON "EvaluationRespondent"("evaluationId", "spaceId");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_slug_edition_key" ON "Evaluation"("slug", "edition");

-- AddForeignKey
ALTER TABLE "EvaluationIndicator" ADD CONSTRAINT "EvaluationIndicator_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationIndicator" ADD CONSTRAINT "EvaluationIndicator_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRespondent" ADD CONSTRAINT "EvaluationRespondent_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationReport" ADD CONSTRAINT "EvaluationReport_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was published stays as it was published: once its report is written, an evaluation and what belongs to it are not altered. The
-- argument names the column that holds the evaluation. Semicolons are written \073, since the adapter cuts a script at each that it sees.
CREATE TRIGGER "EvaluationReport_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EvaluationReport"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_alteration"();

CREATE FUNCTION "refuse_published"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
    IF EXISTS (SELECT FROM "evaluations"."EvaluationReport" AS r
        WHERE r."evaluationId" IN (to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0])) THEN
        RAISE EXCEPTION ''A published evaluation never changes: % of "%" is refused'', TG_OP, TG_TABLE_NAME\073
    END IF\073
    RETURN COALESCE(NEW, OLD)\073
END';

-- A write raises the version before it looks at the rest, and takes that back where it is refused.
CREATE TRIGGER "Evaluation_is_frozen" BEFORE UPDATE ON "Evaluation" FOR EACH ROW
    WHEN (to_jsonb(OLD) - 'version' IS DISTINCT FROM to_jsonb(NEW) - 'version') EXECUTE FUNCTION "refuse_published"('id');
CREATE TRIGGER "Evaluation_is_kept" BEFORE DELETE ON "Evaluation"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('id');
CREATE TRIGGER "EvaluationParty_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationParty"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
CREATE TRIGGER "EvaluationSubjectLink_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationSubjectLink"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
CREATE TRIGGER "EvaluationQuestion_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationQuestion"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
CREATE TRIGGER "EvaluationFinding_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationFinding"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
CREATE TRIGGER "EvaluationIndicator_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationIndicator"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
CREATE TRIGGER "EvaluationRespondent_is_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationRespondent"
    FOR EACH ROW EXECUTE FUNCTION "refuse_published"('evaluationId');
