ALTER TABLE "letter"
    ADD COLUMN "pdf_due_at" TIMESTAMPTZ(3),
    ADD COLUMN "pdf_storage" "FileStore",
    ADD COLUMN "pdf_key" TEXT,
    ADD COLUMN "pdf_sha256" TEXT;

-- What the schema language cannot say: each look of a worker reads only the letters whose PDF is missing.
CREATE INDEX letter_pdf_due ON letter (pdf_due_at) WHERE pdf_due_at IS NOT NULL;

-- A stored PDF has a place and a hash, and is not owed.
ALTER TABLE letter ADD CONSTRAINT letter_pdf_whole CHECK (
    (pdf_key IS NULL) = (pdf_sha256 IS NULL) AND (pdf_key IS NULL) = (pdf_storage IS NULL) AND (pdf_key IS NULL OR pdf_due_at IS NULL)
);
