-- Cases are erased when their retention ends: what is due, what is held, and what was erased.
CREATE TYPE "ErasureState" AS ENUM ('planned', 'owed', 'erased', 'failed');

ALTER TABLE "user" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
ALTER TABLE "case" ADD COLUMN "erased_at" TIMESTAMPTZ(3), ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);

CREATE TABLE "erasure" (
    "case_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ErasureState" NOT NULL DEFAULT 'planned',
    "run" INTEGER NOT NULL DEFAULT 0,
    "rescues" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "lease_job" TEXT,
    "lease_ends" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("case_id")
);
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_says_when" CHECK (("state" = 'erased') = ("erased_at" IS NOT NULL) AND ("state" = 'failed') = ("failed_at" IS NOT NULL));
CREATE INDEX erasure_planned ON erasure (due_at, case_id) WHERE state = 'planned';
CREATE INDEX erasure_owed ON erasure (updated_at, case_id) WHERE state = 'owed';
CREATE INDEX erasure_held ON erasure (lease_ends) WHERE state = 'owed' AND lease IS NOT NULL;
CREATE INDEX erasure_failed ON erasure (failed_at DESC, case_id DESC) WHERE state = 'failed';
CREATE INDEX erasure_done ON erasure (erased_at DESC, case_id DESC) WHERE state = 'erased';

CREATE TABLE "retention_hold" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "held_by_id" UUID NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "lift_reason" TEXT,

    CONSTRAINT "retention_hold_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_held_by_id_fkey" FOREIGN KEY ("held_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "retention_hold" ADD CONSTRAINT "retention_hold_lifted_by_somebody" CHECK (("lifted_at" IS NULL) = ("lifted_by_id" IS NULL));
CREATE INDEX "retention_hold_case_id_idx" ON "retention_hold"("case_id");
CREATE INDEX "retention_hold_held_by_id_idx" ON "retention_hold"("held_by_id");
CREATE INDEX "retention_hold_lifted_by_id_idx" ON "retention_hold"("lifted_by_id");
CREATE UNIQUE INDEX retention_hold_one ON retention_hold (case_id) WHERE lifted_at IS NULL;
CREATE INDEX retention_hold_now ON retention_hold (held_at DESC, id DESC) WHERE lifted_at IS NULL;

CREATE TABLE "retention_night" (
    "day" DATE NOT NULL,
    "lease_ends" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "planned" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "accounts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "retention_night_pkey" PRIMARY KEY ("day")
);

-- ---- since when a case is withdrawn, whoever writes it ----

UPDATE "case" c SET withdrawn_at = coalesce(
  (SELECT max(e.created_at) FROM audit_event e WHERE e.case_id = c.id AND e.action = 'case_withdrawn'), c.updated_at)
WHERE c.status = 'withdrawn';

CREATE FUNCTION keep_withdrawn_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.withdrawn_at := CASE WHEN NEW.status = 'withdrawn' THEN coalesce(NEW.withdrawn_at, now()) END;
  RETURN NEW;
END
$$;
CREATE TRIGGER case_withdrawn_at BEFORE INSERT OR UPDATE OF status ON "case"
  FOR EACH ROW EXECUTE FUNCTION keep_withdrawn_at();

-- By these the nightly look finds what is due, however many cases are kept.
CREATE INDEX case_kept_decided ON "case" (case_type, decided_at, id) WHERE erased_at IS NULL AND status IN ('approved', 'rejected');
CREATE INDEX case_kept_withdrawn ON "case" (withdrawn_at, id) WHERE erased_at IS NULL AND status = 'withdrawn';
CREATE INDEX user_closed_kept ON "user" (closed_at, id) WHERE closed_at IS NOT NULL AND erased_at IS NULL;

-- ---- what is erased stays so ----

-- Nothing of it comes back into the search, as when its claimant changes their name.
CREATE OR REPLACE FUNCTION write_case_search(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "case" WHERE id = changed AND erased_at IS NOT NULL) THEN RETURN; END IF;
  PERFORM FROM case_search WHERE case_id = changed FOR UPDATE;
  PERFORM write_own_words(changed);
  UPDATE case_search SET names = names_of_case(changed) WHERE case_id = changed;
  PERFORM refresh_case_search(changed);
END
$$;

-- A late writer finds the door shut: no document, draft, letter or decision is added to a case that is erased, and it is not opened again.
CREATE FUNCTION case_is_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "case" WHERE id = NEW.case_id AND erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the papers of this case were erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_is_erased';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER document_of_kept_case BEFORE INSERT ON document FOR EACH ROW EXECUTE FUNCTION case_is_erased();
CREATE TRIGGER draft_of_kept_case BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION case_is_erased();
CREATE TRIGGER letter_of_kept_case BEFORE INSERT ON letter FOR EACH ROW EXECUTE FUNCTION case_is_erased();
CREATE TRIGGER decision_of_kept_case BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION case_is_erased();

ALTER TABLE "case" ADD CONSTRAINT case_erased_is_closed CHECK (erased_at IS NULL OR (status IN ('approved', 'rejected', 'withdrawn') AND NOT decision_unsent));
