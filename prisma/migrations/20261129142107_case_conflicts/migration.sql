CREATE TYPE "ConflictReason" AS ENUM ('own_case', 'same_name', 'same_account', 'same_address');
CREATE TYPE "ParticularKind" AS ENUM ('name', 'account', 'address');

CREATE TABLE "case_conflict" (
    "officer_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "reason" "ConflictReason" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

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
ALTER TABLE "case_conflict" ADD CONSTRAINT "case_conflict_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_particular" ADD CONSTRAINT "case_particular_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "user" ADD COLUMN "conflicts_known" BOOLEAN NOT NULL DEFAULT false;

-- Whoever gets a role or another name, by whichever way, is compared with all cases before the queue offers one.
CREATE FUNCTION user_conflicts_unknown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.conflicts_known := false;
  RETURN NEW;
END $$;
CREATE TRIGGER user_conflicts_unknown BEFORE UPDATE OF name, role ON "user" FOR EACH ROW
  WHEN (NEW.name IS DISTINCT FROM OLD.name OR NEW.role IS DISTINCT FROM OLD.role) EXECUTE FUNCTION user_conflicts_unknown();

-- What is known of cases from before, and the same as the application writes from now on (server/conflicts/particulars.ts).
INSERT INTO "case_particular" ("case_id", "kind", "value")
SELECT c.id, 'name', u.name FROM "case" c JOIN "user" u ON u.id = c.claimant_id WHERE c.submitted_at IS NOT NULL
ON CONFLICT DO NOTHING;

INSERT INTO "case_particular" ("case_id", "kind", "value")
SELECT d.case_id, CASE f.field WHEN 'iban' THEN 'account' ELSE 'name' END::"ParticularKind",
  CASE f.field WHEN 'iban' THEN upper(regexp_replace(f.value ->> 'text', '[^[:alnum:]]', '', 'g')) ELSE left(f.value ->> 'text', 200) END
FROM fact f JOIN draft d ON d.id = f.draft_id
WHERE f.field IN ('iban', 'claimant-name', 'account-holder') AND f.value ->> 'type' = 'text' AND d.status <> 'superseded'
ON CONFLICT DO NOTHING;
