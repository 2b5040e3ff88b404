ALTER TYPE "MailKind" ADD VALUE 'confirm_new_address';
ALTER TYPE "MailKind" ADD VALUE 'address_changed';
ALTER TYPE "MailKind" ADD VALUE 'password_changed';
ALTER TYPE "MailKind" ADD VALUE 'account_closed';

ALTER TABLE "mail" ADD COLUMN "to_address" TEXT;

ALTER TABLE "user" ADD COLUMN "closed_at" TIMESTAMPTZ(3);

CREATE TABLE "account_event" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_event_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "account_event_user_id_id_idx" ON "account_event"("user_id", "id");

ALTER TABLE "account_event" ADD CONSTRAINT "account_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "address_change" (
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_change_pkey" PRIMARY KEY ("user_id")
);

CREATE UNIQUE INDEX "address_change_token_hash_key" ON "address_change"("token_hash");

ALTER TABLE "address_change" ADD CONSTRAINT "address_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
