-- A decision is sent after a while in which it can be undone. What was decided before this was sent at once.
ALTER TABLE "case" ADD COLUMN "decision_unsent" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "decision" ADD COLUMN "send_at" TIMESTAMPTZ(3),
ADD COLUMN "sent_at" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "undone_at" TIMESTAMPTZ(3),
ADD COLUMN "undone_by_id" UUID,
ADD COLUMN "answer" TEXT,
ADD COLUMN "answered_at" TIMESTAMPTZ(3);
UPDATE "decision" SET "sent_at" = "decided_at";

-- What the worker looks for every two seconds.
CREATE INDEX decision_due ON decision (send_at) WHERE sent_at IS NULL AND undone_at IS NULL;
CREATE UNIQUE INDEX decision_one_unsent ON decision (case_id) WHERE sent_at IS NULL AND undone_at IS NULL;

ALTER TABLE "review" ADD COLUMN "token" UUID,
ADD COLUMN "asked_at" TIMESTAMPTZ(3),
ADD COLUMN "asked_by_id" UUID;
ALTER TABLE "review" ADD CONSTRAINT "review_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Holds that a supervisor is asked to end.
CREATE INDEX review_asked ON review (asked_at, id) WHERE ended_at IS NULL AND asked_at IS NOT NULL;

ALTER TABLE "letter" ADD COLUMN "base_draft_id" UUID,
ADD COLUMN "working_body" TEXT,
ADD COLUMN "review_id" UUID;
UPDATE "letter" SET "base_draft_id" = (
  SELECT d.id FROM "draft" d WHERE d.case_id = "letter".case_id AND d.created_at <= "letter".created_at ORDER BY d.id DESC LIMIT 1
);
CREATE INDEX "letter_base_draft_id_idx" ON "letter"("base_draft_id");
ALTER TABLE "letter" ADD CONSTRAINT "letter_base_draft_id_fkey" FOREIGN KEY ("base_draft_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;
