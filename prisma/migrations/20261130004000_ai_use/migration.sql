-- What was asked of a paid model: entered before it is asked, with an estimate, so that a failed or lost answer counts as well.
CREATE TABLE "ai_use" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "claimant_id" UUID NOT NULL,
    "tokens" INTEGER NOT NULL,
    "cost_micros" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ai_use_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ai_use_created_at_idx" ON "ai_use"("created_at");

-- CreateIndex
CREATE INDEX "ai_use_case_id_idx" ON "ai_use"("case_id");

-- AddForeignKey
ALTER TABLE "ai_use" ADD CONSTRAINT "ai_use_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
