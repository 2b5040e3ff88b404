ALTER TABLE "document_page" ADD COLUMN "notes" JSONB NOT NULL DEFAULT '{}';
