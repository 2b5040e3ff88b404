-- Structure alone, so that its locks on accounts and cases are held for moments. The cases there are follow in the next migration.
CREATE TYPE "ConflictReason" AS ENUM ('own_case', 'same_name', 'same_account', 'same_address');
CREATE TYPE "ParticularKind" AS ENUM ('name', 'paper_name', 'account', 'address');

CREATE TABLE "case_conflict" (
    "officer_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" "ConflictReason" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "lift_reason" TEXT,

    CONSTRAINT "case_conflict_pkey" PRIMARY KEY ("officer_id","case_id")
);

CREATE TABLE "case_particular" (
    "case_id" UUID NOT NULL,
    "kind" "ParticularKind" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "case_particular_pkey" PRIMARY KEY ("case_id","kind","value")
);

CREATE INDEX "case_conflict_case_id_idx" ON "case_conflict"("case_id");
CREATE INDEX "case_particular_kind_value_idx" ON "case_particular"("kind", "value");

ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_particular" ADD CONSTRAINT "case_particular_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "user" ADD COLUMN "conflicts_known_at" TIMESTAMPTZ(3), ADD COLUMN "conflicts_asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Whoever gets a role or another name, by whichever way, is compared with all cases before the queue offers one.
CREATE FUNCTION user_conflicts_unknown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.conflicts_known_at := NULL;
  NEW.conflicts_asked_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER user_conflicts_unknown BEFORE UPDATE OF name, role ON "user" FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name OR NEW.role IS DISTINCT FROM OLD.role) EXECUTE FUNCTION user_conflicts_unknown();
