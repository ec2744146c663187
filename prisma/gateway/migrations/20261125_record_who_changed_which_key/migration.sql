-- CreateTable
CREATE TABLE "Change" (
    "sequence" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entityType" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" TEXT[],
    "before" JSONB,
    "after" JSONB,
    "actor" TEXT NOT NULL,
    "organisationIds" TEXT[],
    "isCorrection" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE INDEX "Change_transaction_sequence_idx" ON "Change"("transaction", "sequence");

-- CreateIndex
CREATE INDEX "Change_entityId_sequence_idx" ON "Change"("entityId", "sequence");

-- What happened stays as it was told: changes are added, and neither altered nor deleted. The semicolon inside the
-- function is written \073, since the database adapter cuts a script at each semicolon that it sees.
CREATE FUNCTION "refuse_alteration"() RETURNS trigger LANGUAGE plpgsql AS E'BEGIN
    RAISE EXCEPTION ''Changes are only ever added: % of "%" is refused'', TG_OP, TG_TABLE_NAME\073
END';

CREATE TRIGGER "Change_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_alteration"();
