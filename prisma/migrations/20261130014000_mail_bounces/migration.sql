-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "bounce_status" TEXT,
ADD COLUMN     "bounced_at" TIMESTAMPTZ(3),
ADD COLUMN     "delayed_at" TIMESTAMPTZ(3),
ADD COLUMN     "return_token" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "mail_return_token_key" ON "mail"("return_token");

-- What the schema language cannot say: the page of jobs reads only those of a week.
CREATE INDEX mail_bounced ON mail (bounced_at) WHERE bounced_at IS NOT NULL;
CREATE INDEX mail_delayed ON mail (delayed_at) WHERE delayed_at IS NOT NULL;
