ALTER TABLE "similar_case" ADD COLUMN "model" TEXT;
