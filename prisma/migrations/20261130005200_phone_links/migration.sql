CREATE TABLE "phone_link" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "open_until" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "phone_hash" TEXT,
    "usable_until" TIMESTAMPTZ(3),
    "files" INTEGER NOT NULL DEFAULT 0,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "phone_link_document" (
    "document_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,

    CONSTRAINT "phone_link_document_pkey" PRIMARY KEY ("document_id")
);

CREATE UNIQUE INDEX "phone_link_token_hash_key" ON "phone_link"("token_hash");
CREATE UNIQUE INDEX "phone_link_phone_hash_key" ON "phone_link"("phone_hash");
CREATE INDEX "phone_link_case_id_id_idx" ON "phone_link"("case_id", "id" DESC);
CREATE INDEX "phone_link_document_link_id_idx" ON "phone_link_document"("link_id");

ALTER TABLE "phone_link" ADD CONSTRAINT "phone_link_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "phone_link_document" ADD CONSTRAINT "phone_link_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "phone_link_document" ADD CONSTRAINT "phone_link_document_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "phone_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;
