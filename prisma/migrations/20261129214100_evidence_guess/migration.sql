ALTER TABLE "case" ADD COLUMN "missing_note" TEXT;

CREATE TABLE "evidence_guess" (
    "document_id" UUID NOT NULL,
    "sorter" TEXT NOT NULL,
    "papers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_guess_pkey" PRIMARY KEY ("document_id")
);

CREATE TABLE "evidence_word" (
    "document_id" UUID NOT NULL,
    "evidence" TEXT,
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_word_pkey" PRIMARY KEY ("document_id")
);

ALTER TABLE "evidence_guess" ADD CONSTRAINT "evidence_guess_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "evidence_word" ADD CONSTRAINT "evidence_word_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Documents that are read already get their guess by a run of their own; its finished steps are skipped.
UPDATE "document" SET "run" = "run" + 1
FROM "case"
WHERE "case"."id" = "document"."case_id" AND "case"."status" IN ('open', 'awaiting_claimant')
    AND "document"."ocr_status" = 'completed' AND "document"."run" = "document"."done_run" AND "document"."registered_at" IS NOT NULL;
