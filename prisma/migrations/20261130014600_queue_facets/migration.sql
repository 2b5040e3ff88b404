-- AlterTable
ALTER TABLE "case" ADD COLUMN     "claimant_sort" TEXT COLLATE "C",
ADD COLUMN     "contradictions" INTEGER,
ADD COLUMN     "missing_evidence" INTEGER;

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "contradictions" INTEGER,
ADD COLUMN     "missing_evidence" INTEGER;



-- What the schema language cannot say.

-- ---- facts that the queue is filtered by ----

CREATE OR REPLACE FUNCTION keep_case_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" c SET (recommendation, rules_blocking, rules_to_check, contradictions, missing_evidence, confidence, completeness, legibility) = (
    SELECT d.recommendation, d.rules_blocking, d.rules_to_check, d.contradictions, d.missing_evidence, d.confidence, d.completeness, d.legibility
    FROM draft d WHERE d.case_id = NEW.case_id AND d.status <> 'superseded' ORDER BY d.id DESC LIMIT 1
  ) WHERE c.id = NEW.case_id;
  RETURN NULL;
END
$$;
DROP TRIGGER draft_scores ON draft;
CREATE TRIGGER draft_scores
  AFTER INSERT OR UPDATE OF status, recommendation, rules_blocking, rules_to_check, contradictions, missing_evidence, confidence, completeness, legibility
  ON draft FOR EACH ROW EXECUTE FUNCTION keep_case_scores();

-- A bit for each of FACETS in server/queue/schema.ts: 1 evidence is missing, 2 a contradiction, 4 answered, 8 a reconsideration.
CREATE FUNCTION queue_facets(missing integer, contradictions integer, submitted timestamptz, resubmitted timestamptz, reconsiders uuid)
RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE WHEN missing > 0 THEN 1 ELSE 0 END + CASE WHEN contradictions > 0 THEN 2 ELSE 0 END
    + CASE WHEN resubmitted > submitted THEN 4 ELSE 0 END + CASE WHEN reconsiders IS NOT NULL THEN 8 ELSE 0 END)::smallint
$$;

-- ---- columns that the queue is sorted by ----

-- The claimant's name as it sorts, while the case waits and no longer: a claimant's other cases need not be written when the name changes.
CREATE FUNCTION keep_claimant_sort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.claimant_sort := CASE WHEN NEW.status = 'awaiting_officer_review' THEN
    (SELECT fold_letters(name) FROM "user" WHERE id = NEW.claimant_id) END;
  RETURN NEW;
END
$$;
CREATE TRIGGER case_claimant_sort BEFORE INSERT OR UPDATE OF status, claimant_id ON "case"
  FOR EACH ROW EXECUTE FUNCTION keep_claimant_sort();

CREATE FUNCTION rename_claimant_sort() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" SET claimant_sort = fold_letters(NEW.name) WHERE claimant_id = NEW.id AND status = 'awaiting_officer_review';
  RETURN NULL;
END
$$;
CREATE TRIGGER claimant_renamed_sort AFTER UPDATE OF name ON "user" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION rename_claimant_sort();
