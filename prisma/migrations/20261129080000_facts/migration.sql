CREATE TYPE "FactOrigin" AS ENUM ('extractor', 'model', 'officer');

CREATE TABLE "fact" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "display" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "kind" TEXT,
    "citations" JSONB NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "origin" "FactOrigin" NOT NULL,
    "entry" TEXT,

    CONSTRAINT "fact_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "fact_draft_id_position_key" ON "fact"("draft_id", "position");
CREATE INDEX "fact_document_id_idx" ON "fact"("document_id");

ALTER TABLE "fact" ADD CONSTRAINT "fact_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "fact" ADD CONSTRAINT "fact_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "draft" ADD COLUMN "parts" JSONB,
ADD COLUMN "dropped_facts" INTEGER NOT NULL DEFAULT 0;
