CREATE TYPE "Language" AS ENUM ('en', 'es');

ALTER TABLE "user" ADD COLUMN "language" "Language" NOT NULL DEFAULT 'en';
