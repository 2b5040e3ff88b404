CREATE TABLE "document_fingerprint" (
    "document_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_fingerprint_pkey" PRIMARY KEY ("document_id")
);

CREATE TABLE "page_fingerprint" (
    "document_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "picture" BIT(64),
    "figures" BIT(64),
    "marks" BIGINT[],

    CONSTRAINT "page_fingerprint_pkey" PRIMARY KEY ("document_id", "page")
);

ALTER TABLE "document_fingerprint" ADD CONSTRAINT "document_fingerprint_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "page_fingerprint" ADD CONSTRAINT "page_fingerprint_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document_fingerprint"("document_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "document_content_hash_idx" ON "document"("content_hash");
CREATE INDEX "page_fingerprint_marks_idx" ON "page_fingerprint" USING GIN ("marks");

-- Pictures that differ in fewer than eight of their 64 bits are the same in at least one of eight parts. What else is asked of a page stands
-- in the index too.
CREATE INDEX "page_picture_1" ON "page_fingerprint" (substring("picture", 1, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_2" ON "page_fingerprint" (substring("picture", 9, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_3" ON "page_fingerprint" (substring("picture", 17, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_4" ON "page_fingerprint" (substring("picture", 25, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_5" ON "page_fingerprint" (substring("picture", 33, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_6" ON "page_fingerprint" (substring("picture", 41, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_7" ON "page_fingerprint" (substring("picture", 49, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
CREATE INDEX "page_picture_8" ON "page_fingerprint" (substring("picture", 57, 8)) INCLUDE ("document_id", "page", "picture", "figures") WHERE "picture" IS NOT NULL;
