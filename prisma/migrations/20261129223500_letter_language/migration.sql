-- Letters from before there were two languages are in English.
ALTER TABLE "letter" ADD COLUMN "language" "Language" NOT NULL DEFAULT 'en';
