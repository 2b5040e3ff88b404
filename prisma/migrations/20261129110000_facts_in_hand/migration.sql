CREATE TYPE "FactVerdict" AS ENUM ('corrected', 'struck');

ALTER TABLE "case" ADD COLUMN "fact_writes" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "fact_judgement" (
    "fact_id" UUID NOT NULL,
    "verdict" "FactVerdict",
    "value" JSONB,
    "display" TEXT,
    "citations" JSONB,
    "document_id" UUID,
    "occurrence" INTEGER NOT NULL,
    "reason" TEXT,
    "officer_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "fact_judgement_pkey" PRIMARY KEY ("fact_id")
);

CREATE TABLE "added_fact" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "display" TEXT NOT NULL,
    "document_id" UUID,
    "citations" JSONB NOT NULL,
    "entry" TEXT,
    "reason" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "added_fact_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "fact_judgement_officer_id_idx" ON "fact_judgement"("officer_id");
CREATE INDEX "fact_judgement_document_id_idx" ON "fact_judgement"("document_id");
CREATE INDEX "added_fact_case_id_id_idx" ON "added_fact"("case_id", "id");
CREATE INDEX "added_fact_officer_id_idx" ON "added_fact"("officer_id");
CREATE INDEX "added_fact_document_id_idx" ON "added_fact"("document_id");

ALTER TABLE "fact_judgement" ADD CONSTRAINT "fact_judgement_fact_id_fkey" FOREIGN KEY ("fact_id") REFERENCES "fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "fact_judgement" ADD CONSTRAINT "fact_judgement_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fact_judgement" ADD CONSTRAINT "fact_judgement_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "added_fact" ADD CONSTRAINT "added_fact_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "added_fact" ADD CONSTRAINT "added_fact_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "added_fact" ADD CONSTRAINT "added_fact_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A corrected fact has what holds in its place, and no other has; a word that stands has its reason.
ALTER TABLE "fact_judgement" ADD CONSTRAINT "fact_judgement_corrected" CHECK (
    ("verdict" IS NOT DISTINCT FROM 'corrected') = ("value" IS NOT NULL)
    AND ("value" IS NULL) = ("display" IS NULL)
    AND ("value" IS NOT NULL OR "citations" IS NULL)
    AND ("verdict" IS NULL) = ("reason" IS NULL)
);
