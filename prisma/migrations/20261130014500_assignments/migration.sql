-- A case that is given to one person. "Next" offers it to nobody else while that person may take it.
ALTER TABLE "case" ADD COLUMN "assigned_to_id" UUID, ADD COLUMN "assigned_by_id" UUID, ADD COLUMN "assigned_at" TIMESTAMPTZ(3);
ALTER TABLE "case" ADD CONSTRAINT "case_assigned_to_id_fkey" FOREIGN KEY ("assigned_to_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case" ADD CONSTRAINT "case_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case" ADD CONSTRAINT "case_assigned_by_somebody" CHECK (("assigned_to_id" IS NULL) = ("assigned_by_id" IS NULL) AND ("assigned_to_id" IS NULL) = ("assigned_at" IS NULL));
CREATE INDEX case_assigned ON "case" (assigned_to_id, due_at, id) WHERE status = 'awaiting_officer_review' AND assigned_to_id IS NOT NULL;
-- Nobody is given their own case.
ALTER TABLE "case" ADD CONSTRAINT "case_not_assigned_to_claimant" CHECK ("assigned_to_id" <> "claimant_id");
