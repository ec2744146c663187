-- AlterTable
ALTER TABLE "AutonomyRule" ADD COLUMN     "endedById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- To what a rule applies is known by an identifier of its own, and was stated by the sources of the rule.
ALTER TABLE "AutonomyRuleSubject" DROP CONSTRAINT "AutonomyRuleSubject_pkey",
ADD COLUMN     "id" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "sourceKeys" TEXT[];
UPDATE "AutonomyRuleSubject" AS s SET "id" = 'ars_' || left(md5(s."ruleId" || s."subjectId"), 16), "sourceKeys" = r."sourceKeys"
    FROM "AutonomyRule" AS r WHERE r."id" = s."ruleId";
ALTER TABLE "AutonomyRuleSubject" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "AutonomyRuleSubject_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "AutonomyRuleSubject_ruleId_subjectId_key" ON "AutonomyRuleSubject"("ruleId", "subjectId");
