CREATE TABLE "case_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "to_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_note_case_id_id_idx" ON "case_note"("case_id", "id");
CREATE INDEX "case_note_author_id_idx" ON "case_note"("author_id");
CREATE INDEX "case_note_to_id_idx" ON "case_note"("to_id");
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A note is written once. It goes only when the papers of its case are erased.
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A note is written once';
END
$$;
CREATE TRIGGER case_note_written_once BEFORE UPDATE ON case_note FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
