CREATE TYPE "Recommendation" AS ENUM ('approved', 'approved_in_part', 'rejected', 'more_information');

-- A trigger that names a column keeps it from being renamed to mean something else.
DROP TRIGGER draft_scores ON draft;

-- What stood here was the drafter's own view. What the rules say has a column of its own.
ALTER TABLE "draft" RENAME COLUMN "recommendation" TO "opinion";
ALTER TABLE "draft" RENAME COLUMN "recommendation_reason" TO "opinion_reason";
ALTER TABLE "draft" ALTER COLUMN "opinion_reason" SET DEFAULT '',
ADD COLUMN     "recommendation" "Recommendation",
ADD COLUMN     "rules_blocking" INTEGER,
ADD COLUMN     "rules_to_check" INTEGER;

-- Code has no view beside the rules that it runs. A draft from before facts were kept has nothing else, and keeps it.
UPDATE "draft" SET "opinion" = NULL, "opinion_reason" = '' WHERE "engine" = 'local-extractive' AND "parts" IS NOT NULL;

-- A column dropped and one added are written in no time; one that changes its type would write a million cases anew.
ALTER TABLE "case" DROP COLUMN "recommendation",
ADD COLUMN     "recommendation" "Recommendation",
ADD COLUMN     "rules_blocking" INTEGER,
ADD COLUMN     "rules_to_check" INTEGER;

CREATE OR REPLACE FUNCTION keep_case_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" c SET (recommendation, rules_blocking, rules_to_check, confidence, completeness, legibility) = (
    SELECT d.recommendation, d.rules_blocking, d.rules_to_check, d.confidence, d.completeness, d.legibility FROM draft d
    WHERE d.case_id = NEW.case_id AND d.status <> 'superseded' ORDER BY d.id DESC LIMIT 1
  ) WHERE c.id = NEW.case_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER draft_scores
  AFTER INSERT OR UPDATE OF status, recommendation, rules_blocking, rules_to_check, confidence, completeness, legibility ON draft
  FOR EACH ROW EXECUTE FUNCTION keep_case_scores();

-- The opinion is what the queue showed of drafts from before facts were kept, and what is shown of them still. The trigger copies it
-- to their cases. Those that are decided are in no queue and stay as they are: a million of them would be written anew.
UPDATE "draft" d SET "recommendation" = d."opinion"::text::"Recommendation"
FROM "case" c
WHERE c.id = d.case_id AND d.parts IS NULL AND d.opinion IS NOT NULL AND d.status <> 'superseded'
  AND (c.status NOT IN ('approved', 'rejected', 'withdrawn') OR c.decision_unsent);

-- ---- the queue ----

-- 0 not known, 1 a rule blocks, 2 a rule wants a look, 3 nothing speaks against it: RULES_BANDS in server/reviews/queue-schema.ts.
CREATE FUNCTION rules_band(blocking integer, to_check integer) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE WHEN blocking IS NULL OR to_check IS NULL THEN 0 WHEN blocking > 0 THEN 1 WHEN to_check > 0 THEN 2 ELSE 3 END)::smallint
$$;

DROP INDEX case_waiting_score;
DROP INDEX case_waiting_type_score;
DROP FUNCTION score_band(double precision);
CREATE INDEX case_waiting_rules ON "case" (rules_band(rules_blocking, rules_to_check), due_at, id)
  WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_type_rules ON "case" (case_type, rules_band(rules_blocking, rules_to_check), due_at, id)
  WHERE status = 'awaiting_officer_review';
