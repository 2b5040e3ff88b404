ALTER TABLE "decision" ADD COLUMN "award" JSONB,
ADD COLUMN "assessment" JSONB,
ADD COLUMN "is_in_part" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "rule_override" (
    "decision_id" UUID NOT NULL,
    "rule_key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "rule_override_pkey" PRIMARY KEY ("decision_id","rule_key")
);

CREATE INDEX "rule_override_rule_key_idx" ON "rule_override"("rule_key");

ALTER TABLE "rule_override" ADD CONSTRAINT "rule_override_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
