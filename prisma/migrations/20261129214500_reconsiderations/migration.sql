ALTER TYPE "ConflictReason" ADD VALUE 'first_decision';
CREATE TYPE "ReconsiderationResult" AS ENUM ('upheld', 'changed');

ALTER TABLE "case" ADD COLUMN "reconsideration_of_id" UUID;
ALTER TABLE "case" ADD CONSTRAINT "case_reconsideration_of_id_fkey" FOREIGN KEY ("reconsideration_of_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case" ADD CONSTRAINT "case_reconsiders_another" CHECK ("reconsideration_of_id" <> "id");
-- Once, but for a request that its claimant took back.
CREATE UNIQUE INDEX "case_reconsidered_once" ON "case"("reconsideration_of_id")
  WHERE "reconsideration_of_id" IS NOT NULL AND "status" <> 'withdrawn';
CREATE INDEX "case_reconsideration_of" ON "case"("reconsideration_of_id") WHERE "reconsideration_of_id" IS NOT NULL;

CREATE INDEX "case_waiting_reconsideration" ON "case"("due_at", "id")
  WHERE "status" = 'awaiting_officer_review' AND "reconsideration_of_id" IS NOT NULL;

-- A copy shares its file with the document that it was made from, and that one can't be removed before its copy.
ALTER TABLE "document" ADD COLUMN "copy_of_id" UUID;
ALTER TABLE "document" ADD CONSTRAINT "document_copy_of_id_fkey" FOREIGN KEY ("copy_of_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "document_storage_key_key";
CREATE UNIQUE INDEX "document_storage_key" ON "document"("storage_key") WHERE "copy_of_id" IS NULL;
CREATE INDEX "document_copy_of" ON "document"("copy_of_id") WHERE "copy_of_id" IS NOT NULL;

ALTER TABLE "decision" ADD COLUMN "reconsidered" "ReconsiderationResult", ADD COLUMN "reconsidered_because" TEXT;
ALTER TABLE "decision" ADD CONSTRAINT "decision_reconsidered_because"
  CHECK (("reconsidered" IS NULL) = ("reconsidered_because" IS NULL) AND "reconsidered_because" <> '');

CREATE TABLE "reconsideration_ground" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "reconsideration_ground_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "reconsideration_ground_case_id_reason_key" ON "reconsideration_ground"("case_id", "reason");
ALTER TABLE "reconsideration_ground" ADD CONSTRAINT "reconsideration_ground_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "reconsideration_evidence" (
    "ground_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,

    CONSTRAINT "reconsideration_evidence_pkey" PRIMARY KEY ("ground_id","document_id")
);
CREATE INDEX "reconsideration_evidence_document_id_idx" ON "reconsideration_evidence"("document_id");
ALTER TABLE "reconsideration_evidence" ADD CONSTRAINT "reconsideration_evidence_ground_id_fkey" FOREIGN KEY ("ground_id") REFERENCES "reconsideration_ground"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reconsideration_evidence" ADD CONSTRAINT "reconsideration_evidence_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who decided a case, undid a decision on it, or gave a verdict that a decision rests on.
CREATE FUNCTION officers_of_decision(decided uuid) RETURNS TABLE (officer_id uuid) LANGUAGE sql STABLE AS $$
  SELECT d.officer_id FROM decision d WHERE d.case_id = decided
  UNION SELECT d.undone_by_id FROM decision d WHERE d.case_id = decided AND d.undone_by_id IS NOT NULL
  UNION SELECT j.officer_id FROM finding_judgement j JOIN finding f ON f.id = j.finding_id JOIN draft r ON r.id = f.draft_id WHERE r.case_id = decided
  UNION SELECT j.officer_id FROM fact_judgement j JOIN fact f ON f.id = j.fact_id JOIN draft r ON r.id = f.draft_id WHERE r.case_id = decided
  UNION SELECT a.officer_id FROM added_finding a WHERE a.case_id = decided
  UNION SELECT a.officer_id FROM added_fact a WHERE a.case_id = decided
$$;

-- A different officer: by whichever way a review or a decision is written.
CREATE FUNCTION reconsidered_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_id uuid;
BEGIN
  SELECT reconsideration_of_id INTO first_id FROM "case" WHERE id = NEW.case_id;
  IF first_id IS NOT NULL AND NEW.officer_id IN (SELECT officer_id FROM officers_of_decision(first_id)) THEN
    RAISE EXCEPTION 'a reconsideration needs an officer who had no part in the first decision'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reconsidered_by_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_reconsidered_by_another BEFORE INSERT OR UPDATE OF officer_id, case_id ON review
  FOR EACH ROW EXECUTE FUNCTION reconsidered_by_another();
CREATE TRIGGER decision_reconsidered_by_another BEFORE INSERT OR UPDATE OF officer_id, case_id ON decision
  FOR EACH ROW EXECUTE FUNCTION reconsidered_by_another();

-- A reconsideration that is decided says what became of the first decision, and no other case does.
CREATE FUNCTION reconsideration_says_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_reconsideration boolean;
BEGIN
  SELECT reconsideration_of_id IS NOT NULL INTO is_reconsideration FROM "case" WHERE id = NEW.case_id;
  IF (NEW.reconsidered IS NOT NULL) <> (is_reconsideration AND NEW.outcome <> 'more_information') THEN
    RAISE EXCEPTION 'the decision of a reconsideration, and no other, says whether the first decision stands'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reconsideration_says_result';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_says_result BEFORE INSERT OR UPDATE OF outcome, reconsidered, case_id ON decision
  FOR EACH ROW EXECUTE FUNCTION reconsideration_says_result();

-- Nobody is asked to look again without a word on what is wrong.
CREATE FUNCTION reconsideration_has_ground() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM reconsideration_ground WHERE case_id = NEW.id) THEN
    RAISE EXCEPTION 'a reconsideration names at least one reason that is wrong'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reconsideration_has_ground';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_reconsideration_has_ground BEFORE UPDATE OF status ON "case" FOR EACH ROW
  WHEN (NEW.reconsideration_of_id IS NOT NULL AND OLD.status = 'open' AND NEW.status = 'processing')
  EXECUTE FUNCTION reconsideration_has_ground();
