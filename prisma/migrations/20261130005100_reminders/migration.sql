ALTER TABLE "decision" ADD COLUMN "remind_at" TIMESTAMPTZ(3);

-- Each look of a worker reads only what is to be reminded of.
CREATE INDEX decision_reminder ON decision (remind_at) WHERE remind_at IS NOT NULL;
