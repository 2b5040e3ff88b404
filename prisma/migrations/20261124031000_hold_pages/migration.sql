-- A hold is that of all its officer's pages on the case, not of the one that claimed last.
ALTER TABLE "review" ADD COLUMN "tokens" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
UPDATE "review" SET "tokens" = ARRAY["token"] WHERE "token" IS NOT NULL AND "ended_at" IS NULL;
-- `token` stays for now: a process of the version before, still at work while this one starts, writes it.
