CREATE TABLE "officer_write" (
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "officer_write_pkey" PRIMARY KEY ("case_id","officer_id","noun","id")
);

CREATE INDEX "officer_write_created_at_idx" ON "officer_write"("created_at");
CREATE INDEX "officer_write_officer_id_idx" ON "officer_write"("officer_id");

ALTER TABLE "officer_write" ADD CONSTRAINT "officer_write_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "officer_write" ADD CONSTRAINT "officer_write_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
