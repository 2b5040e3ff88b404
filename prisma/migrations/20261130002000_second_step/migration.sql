ALTER TYPE "MailKind" ADD VALUE 'second_step_on';
ALTER TYPE "MailKind" ADD VALUE 'second_step_off';
ALTER TYPE "MailKind" ADD VALUE 'recovery_code_used';

ALTER TABLE "user" ADD COLUMN "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "two_factor" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "last_step" INTEGER,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "two_factor_user_id_key" ON "two_factor"("user_id");

ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sessions of staff were made to last for a week of disuse. They go on for as long as one does that is in use now.
UPDATE "session" SET "expiresAt" = LEAST("expiresAt", now() + interval '1 hour')
  FROM "user" WHERE "user"."id" = "session"."userId" AND "user"."role" <> 'claimant';
