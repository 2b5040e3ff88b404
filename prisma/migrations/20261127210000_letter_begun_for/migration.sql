-- The decision whose letter the officer's words began as: with any other they are read again before they go.
-- Of letters that have gone out nobody asks.
ALTER TABLE "letter" ADD COLUMN "begun_for" "DecisionOutcome";
UPDATE "letter" SET "begun_for" = (SELECT d.letter_for FROM "draft" d WHERE d.id = "letter".base_draft_id AND d.letter <> '')
WHERE "decision_id" IS NULL;
