CREATE TYPE "ReuseSign" AS ENUM ('bytes', 'picture', 'facts');

CREATE TABLE "document_reuse" (
    "document_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "how" "ReuseSign" NOT NULL,
    "pages" INTEGER[],

    CONSTRAINT "document_reuse_pkey" PRIMARY KEY ("document_id", "other_id", "how")
);

-- By which a document's rows on the other side go with it.
CREATE INDEX "document_reuse_other_id_idx" ON "document_reuse"("other_id");

ALTER TABLE "document_reuse" ADD CONSTRAINT "document_reuse_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "document_reuse" ADD CONSTRAINT "document_reuse_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "document_fingerprint" ADD COLUMN "compared_at" TIMESTAMPTZ(3);

-- What is still to be decided knows the same files at once; the rest is compared when a case is next drafted.
INSERT INTO "document_reuse" ("document_id", "other_id", "how", "pages")
SELECT d.id, o.id, 'bytes', '{}'
FROM "case" c JOIN "document" d ON d.case_id = c.id AND d.registered_at IS NOT NULL
CROSS JOIN LATERAL (
  SELECT o.id FROM "document" o JOIN "case" oc ON oc.id = o.case_id
  WHERE o.content_hash = d.content_hash AND o.id <> d.id AND o.registered_at IS NOT NULL AND oc.submitted_at IS NOT NULL
  ORDER BY o.id DESC LIMIT 50
) o
WHERE c.status IN ('processing', 'awaiting_officer_review', 'awaiting_claimant');
