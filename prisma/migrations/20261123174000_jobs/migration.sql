-- Why a case has no draft, as a word that "all of a kind" can be asked for by.
ALTER TABLE "case" ADD COLUMN "draft_problem_code" TEXT;
UPDATE "case" SET draft_problem_code = 'unknown' WHERE draft_problem IS NOT NULL;

ALTER TABLE "document" ADD COLUMN "failed_at" TIMESTAMPTZ(3),
ADD COLUMN "kills" INTEGER NOT NULL DEFAULT 0;

-- What supervisors did to the queue and to many documents at once.
CREATE TABLE "operation_event" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operation_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "operation_event_actor_id_idx" ON "operation_event"("actor_id");
ALTER TABLE "operation_event" ADD CONSTRAINT "operation_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Whether the queue is paused: the newest of these.
CREATE INDEX operation_switch ON operation_event (id DESC) WHERE action IN ('queue_paused', 'queue_resumed');

-- ---- failed documents ----

UPDATE document SET failed_at = updated_at WHERE ocr_status = 'failed';

-- The moment of failing, whoever writes it: the list of failed documents is read in this order.
CREATE FUNCTION keep_failed_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.failed_at := CASE WHEN NEW.ocr_status = 'failed' THEN coalesce(NEW.failed_at, now()) END;
  RETURN NEW;
END
$$;
CREATE TRIGGER document_failed_at BEFORE INSERT OR UPDATE OF ocr_status ON document
  FOR EACH ROW EXECUTE FUNCTION keep_failed_at();

CREATE INDEX document_failed ON document (failed_at DESC, id DESC) WHERE ocr_status = 'failed';
CREATE INDEX document_failed_kind ON document (failure_code, failed_at DESC, id DESC) WHERE ocr_status = 'failed';
-- Documents that have killed two workers and are being read a third time.
CREATE INDEX document_suspect ON document (lease_ends) WHERE kills >= 2 AND lease IS NOT NULL;

-- Cases without a draft, by why.
CREATE INDEX case_undrafted ON "case" (draft_problem_code, id DESC)
  WHERE status = 'awaiting_officer_review' AND draft_problem_code IS NOT NULL;

-- ---- how much was done, and what failed, since a moment ----

CREATE INDEX audit_event_read ON audit_event (created_at) WHERE action = 'document_read';
CREATE INDEX audit_event_failed ON audit_event (created_at, action, (data ->> 'code'))
  WHERE action IN ('document_failed', 'draft_failed');
