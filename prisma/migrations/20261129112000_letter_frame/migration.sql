-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "base_body" TEXT,
ADD COLUMN     "base_for" "DecisionOutcome",
ADD COLUMN     "frame" JSONB;
