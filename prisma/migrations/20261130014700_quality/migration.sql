CREATE TYPE "QualityCheckState" AS ENUM ('waiting', 'agreed', 'differs', 'upheld', 'undone', 'expired', 'withdrawn');
CREATE TYPE "QualityErrorKind" AS ENUM ('fact', 'rule', 'amount', 'reason', 'letter', 'process');
ALTER TABLE "decision" ADD COLUMN     "check_until" TIMESTAMPTZ(3);
CREATE TABLE "sampling_plan" (
    "id" UUID NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "plan" JSONB NOT NULL,
    CONSTRAINT "sampling_plan_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "quality_check" (
    "decision_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "probability" DOUBLE PRECISION NOT NULL,
    "drawn_for" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waits_until" TIMESTAMPTZ(3) NOT NULL,
    "state" "QualityCheckState" NOT NULL DEFAULT 'waiting',
    "checker_id" UUID,
    "checked_at" TIMESTAMPTZ(3),
    "settler_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settled_because" TEXT,
    CONSTRAINT "quality_check_pkey" PRIMARY KEY ("decision_id")
);
CREATE TABLE "quality_error" (
    "decision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QualityErrorKind" NOT NULL,
    "harm_minor" INTEGER,
    "words" TEXT NOT NULL,
    CONSTRAINT "quality_error_pkey" PRIMARY KEY ("decision_id","position")
);
CREATE INDEX "sampling_plan_made_by_id_idx" ON "sampling_plan"("made_by_id");
CREATE INDEX "quality_check_state_waits_until_decision_id_idx" ON "quality_check"("state", "waits_until", "decision_id");
CREATE INDEX "quality_check_officer_id_drawn_at_decision_id_idx" ON "quality_check"("officer_id", "drawn_at" DESC, "decision_id" DESC);
CREATE INDEX "quality_check_checked_at_idx" ON "quality_check"("checked_at");
CREATE INDEX "quality_check_case_id_idx" ON "quality_check"("case_id");
CREATE INDEX "quality_check_checker_id_idx" ON "quality_check"("checker_id");
CREATE INDEX "quality_check_settler_id_idx" ON "quality_check"("settler_id");
CREATE INDEX "quality_check_plan_id_idx" ON "quality_check"("plan_id");
ALTER TABLE "sampling_plan" ADD CONSTRAINT "sampling_plan_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_checker_id_fkey" FOREIGN KEY ("checker_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_settler_id_fkey" FOREIGN KEY ("settler_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_check" ADD CONSTRAINT "quality_check_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "sampling_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quality_error" ADD CONSTRAINT "quality_error_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "quality_check"("decision_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody checks or settles their own decision, whatever a program says.
ALTER TABLE "quality_check"
    ADD CONSTRAINT "quality_check_another_checker" CHECK ("checker_id" <> "officer_id"),
    ADD CONSTRAINT "quality_check_another_settler" CHECK ("state" <> 'upheld' OR ("settler_id" <> "officer_id" AND "settler_id" <> "checker_id")),
    ADD CONSTRAINT "quality_check_probability" CHECK ("probability" > 0 AND "probability" <= 1);

-- The officer of a check is the officer of its decision, so that the constraints above can't be got round.
CREATE FUNCTION keep_checked_officer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NEW.officer_id IS DISTINCT FROM (SELECT officer_id FROM decision WHERE id = NEW.decision_id) THEN
        RAISE EXCEPTION 'the officer of a check is the one who decided' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER quality_check_officer BEFORE INSERT OR UPDATE OF officer_id, decision_id ON "quality_check"
    FOR EACH ROW EXECUTE FUNCTION keep_checked_officer();
