-- What an unpublished figure is of would tell who has answered an evaluation that is under way. The feed has told it until
-- now, so the changes that are here already forget it: what is told of such a figure is its identifier, version and status. Changes are only ever added, but for this once.
ALTER TABLE "Change" DISABLE TRIGGER "Change_is_append_only";

UPDATE "Change" SET
  after = jsonb_build_object('id', after->'id', 'version', after->'version', 'status', after->'status'),
  fields = ARRAY(SELECT field FROM unnest(fields) AS field WHERE field IN ('id', 'status'))
WHERE "entityType" = 'Observation' AND after->>'status' NOT IN ('PUBLISHED', 'SUPERSEDED');

UPDATE "Change" SET
  before = jsonb_build_object('id', before->'id', 'version', before->'version', 'status', before->'status')
WHERE "entityType" = 'Observation' AND before->>'status' NOT IN ('PUBLISHED', 'SUPERSEDED');

ALTER TABLE "Change" ENABLE TRIGGER "Change_is_append_only";
