-- What everybody has decided, the newest in front: the officers' list of done cases, where it is not one officer's alone.
CREATE INDEX "decision_decided_at_id_idx" ON "decision"("decided_at" DESC, "id" DESC);
