-- What the overview says of reconsiderations: few among all decisions.
CREATE INDEX "decision_reconsidered" ON "decision"("decided_at", "case_id") WHERE "reconsidered" IS NOT NULL AND "undone_at" IS NULL;
