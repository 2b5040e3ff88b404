-- AlterTable
ALTER TABLE "user" ADD COLUMN     "case_types" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "completeness" DOUBLE PRECISION,
ADD COLUMN     "confidence" DOUBLE PRECISION,
ADD COLUMN     "due_at" TIMESTAMPTZ(3),
ADD COLUMN     "legibility" DOUBLE PRECISION,
ADD COLUMN     "recommendation" "DecisionOutcome";

-- CreateTable
CREATE TABLE "case_search" (
    "case_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "case_search_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "case_counter" (
    "id" BIGSERIAL NOT NULL,
    "case_type" TEXT NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "case_counter_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "decision_officer_id_id_idx";

-- CreateIndex
CREATE INDEX "decision_officer_id_decided_at_id_idx" ON "decision"("officer_id", "decided_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "case_search" ADD CONSTRAINT "case_search_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say.

-- Officers and supervisors: a few among very many claimants.
CREATE INDEX user_staff ON "user" (id) WHERE role IN ('officer', 'supervisor');

-- ---- due dates ----

-- As the case types said when this was written; from now on the application sets it.
UPDATE "case" SET due_at = awaiting_since + CASE case_type
    WHEN 'storm-damage-claim' THEN interval '10 days'
    WHEN 'travel-expense-refund' THEN interval '7 days'
    ELSE interval '14 days' END
WHERE awaiting_since IS NOT NULL;

-- A case that waits without a due date would stand in no queue.
ALTER TABLE "case" ADD CONSTRAINT case_waiting_is_due CHECK (status <> 'awaiting_officer_review' OR due_at IS NOT NULL);

-- ---- scores ----

-- 0 no draft, 1 low, 2 medium, 3 high: the words the pages use (app/ui/format.ts).
CREATE FUNCTION score_band(score double precision) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE WHEN score IS NULL THEN 0 WHEN score < 0.5 THEN 1 WHEN score < 0.8 THEN 2 ELSE 3 END)::smallint
$$;

UPDATE "case" c SET (recommendation, confidence, completeness, legibility) = (
  SELECT d.recommendation, d.confidence, d.completeness, d.legibility FROM draft d
  WHERE d.case_id = c.id AND d.status <> 'superseded' ORDER BY d.id DESC LIMIT 1
);

-- Whoever writes a draft has locked its case before.
CREATE FUNCTION keep_case_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "case" c SET (recommendation, confidence, completeness, legibility) = (
    SELECT d.recommendation, d.confidence, d.completeness, d.legibility FROM draft d
    WHERE d.case_id = NEW.case_id AND d.status <> 'superseded' ORDER BY d.id DESC LIMIT 1
  ) WHERE c.id = NEW.case_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER draft_scores AFTER INSERT OR UPDATE OF status, recommendation, confidence, completeness, legibility ON draft
  FOR EACH ROW EXECUTE FUNCTION keep_case_scores();

-- ---- the queue ----

-- The order of the queue under each of its filters: what waits, and nothing of what is decided.
CREATE INDEX case_waiting ON "case" (due_at, id) WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_type ON "case" (case_type, due_at, id) WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_score ON "case" (score_band(confidence), due_at, id) WHERE status = 'awaiting_officer_review';
CREATE INDEX case_waiting_type_score ON "case" (case_type, score_band(confidence), due_at, id)
  WHERE status = 'awaiting_officer_review';

-- ---- counts ----

INSERT INTO case_counter (case_type, status, count) SELECT case_type, status, count(*) FROM "case" GROUP BY case_type, status;

-- Only ever adds rows: a row for each count that is changed in place would make all officers stand in one line.
CREATE FUNCTION count_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO case_counter (case_type, status, count) VALUES (OLD.case_type, OLD.status, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO case_counter (case_type, status, count) VALUES (NEW.case_type, NEW.status, 1);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_counted AFTER INSERT OR DELETE ON "case" FOR EACH ROW EXECUTE FUNCTION count_case();
CREATE TRIGGER case_recounted AFTER UPDATE OF status, case_type ON "case" FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.case_type IS DISTINCT FROM NEW.case_type)
  EXECUTE FUNCTION count_case();

-- ---- search ----

-- Names and the reference's parts stand as they are written besides their English stems: a Mr Will is no stop word. Of the
-- documents the first 150,000 characters count: a text vector holds a megabyte at most, and refuses what is longer.
CREATE FUNCTION words_of_case(wanted uuid) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector('simple', u.name || ' ' || replace(c.reference, '-', ' ') || ' ' || ltrim(split_part(c.reference, '-', 3), '0'))
      || to_tsvector('english', u.name || ' ' || c.title)
      || to_tsvector('english', coalesce(left(d.text, 150000), ''))
  FROM "case" c
  JOIN "user" u ON u.id = c.claimant_id
  LEFT JOIN LATERAL (
    SELECT string_agg(left(ocr_text, 150000), ' ' ORDER BY id) AS text FROM document WHERE case_id = c.id
  ) d ON true
  WHERE c.id = wanted
$$;

INSERT INTO case_search (case_id, words) SELECT id, words_of_case(id) FROM "case";
CREATE INDEX case_search_words ON case_search USING gin (words) WHERE words IS NOT NULL;
CREATE INDEX case_reference_prefix ON "case" (reference text_pattern_ops) WHERE reference IS NOT NULL;
-- Common words are told from rare ones by these.
ALTER TABLE case_search ALTER COLUMN words SET STATISTICS 300;

CREATE FUNCTION refresh_case_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- Of two documents read at the same moment the second one waits here, and its next statement sees the first one's text.
  PERFORM FROM case_search WHERE case_id = changed FOR UPDATE;
  UPDATE case_search SET words = words_of_case(changed)
  WHERE case_id = changed AND EXISTS (SELECT FROM "case" WHERE id = changed);
END
$$;

CREATE FUNCTION keep_case_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'case' THEN
      IF TG_OP = 'INSERT' THEN INSERT INTO case_search (case_id, words) VALUES (NEW.id, words_of_case(NEW.id));
      ELSE PERFORM refresh_case_search(NEW.id);
      END IF;
    WHEN 'user' THEN PERFORM refresh_case_search(id) FROM "case" WHERE claimant_id = NEW.id ORDER BY id;
    ELSE PERFORM refresh_case_search(coalesce(NEW.case_id, OLD.case_id));
  END CASE;
  RETURN NULL;
END
$$;
CREATE TRIGGER case_searched AFTER INSERT OR UPDATE OF title, reference ON "case" FOR EACH ROW EXECUTE FUNCTION keep_case_search();
CREATE TRIGGER claimant_searched AFTER UPDATE OF name ON "user" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION keep_case_search();
CREATE TRIGGER document_added_searched AFTER INSERT ON document FOR EACH ROW
  WHEN (NEW.ocr_text IS NOT NULL) EXECUTE FUNCTION keep_case_search();
CREATE TRIGGER document_read_searched AFTER UPDATE OF ocr_text ON document FOR EACH ROW
  WHEN (OLD.ocr_text IS DISTINCT FROM NEW.ocr_text) EXECUTE FUNCTION keep_case_search();
CREATE TRIGGER document_removed_searched AFTER DELETE ON document FOR EACH ROW
  WHEN (OLD.ocr_text IS NOT NULL) EXECUTE FUNCTION keep_case_search();

-- What somebody typed, as a query: with English stems, or word by word where it holds nothing but stop words.
CREATE FUNCTION read_search(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN numnode(websearch_to_tsquery('english', typed)) > 0 THEN websearch_to_tsquery('english', typed)
    ELSE websearch_to_tsquery('simple', typed) END
$$;

-- Cases that hold the words, in no order, at most this many. Never by reading the whole table, which Postgres may think cheap
-- where words are common one by one; that a function can be told so is why it is one. ROWS is low for the same reason: whoever
-- joins its answer should look each case up.
CREATE FUNCTION find_cases_by_words(wanted tsquery, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
  SELECT case_id FROM case_search WHERE words @@ wanted LIMIT most
$$;
