-- Accounts from before there was mail were never asked to confirm their address, and are not locked out for it now. First, as the
-- foreign keys below keep others from writing to "user" and "case" until this is committed.
UPDATE "user" SET "emailVerified" = true WHERE NOT "emailVerified";

CREATE TYPE "MailKind" AS ENUM ('case_received', 'information_requested', 'case_decided', 'confirm_address', 'reset_password', 'address_in_use');
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'failed');

CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "recipient_id" UUID NOT NULL,
    "case_id" UUID,
    "cause" TEXT NOT NULL,
    "secret_path" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "run" INTEGER NOT NULL DEFAULT 1,
    "rescues" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(3),
    "message_id" TEXT,
    "lease" UUID,
    "lease_job" TEXT,
    "lease_ends" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "mail_cause_key" ON "mail"("cause");
CREATE INDEX "mail_recipient_id_created_at_idx" ON "mail"("recipient_id", "created_at");
CREATE INDEX "mail_case_id_idx" ON "mail"("case_id");

ALTER TABLE "mail" ADD CONSTRAINT "mail_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail" ADD CONSTRAINT "mail_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say: each look of a worker reads only what it is for.
CREATE INDEX mail_new ON mail (id) WHERE state = 'waiting' AND queued_at IS NULL;
CREATE INDEX mail_owed ON mail (updated_at, id) WHERE state = 'waiting';
CREATE INDEX mail_held ON mail (lease_ends) WHERE state = 'waiting' AND lease IS NOT NULL;
CREATE INDEX mail_failed ON mail (failed_at) WHERE state = 'failed';

-- A secret ends with its mail, and a mail that has ended has no lease.
ALTER TABLE mail ADD CONSTRAINT mail_ended CHECK (state = 'waiting' OR (secret_path IS NULL AND lease IS NULL));
