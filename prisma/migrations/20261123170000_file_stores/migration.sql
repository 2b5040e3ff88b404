-- The store of each file is one we know.
CREATE TYPE "FileStore" AS ENUM ('local', 'cloudinary');
ALTER TABLE "document" ALTER COLUMN "storage" TYPE "FileStore" USING "storage"::"FileStore";

-- When the sweep last looked for the file of an upload that nobody has registered.
ALTER TABLE "document" ADD COLUMN "looked_for_at" TIMESTAMPTZ(3);

-- Files to be removed from their store.
CREATE TABLE "file_removal" (
    "folder" TEXT NOT NULL,
    "storage" "FileStore" NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_removal_pkey" PRIMARY KEY ("folder")
);
CREATE INDEX "file_removal_due_at_idx" ON "file_removal"("due_at");

-- Notifications that were taken.
CREATE TABLE "webhook_receipt" (
    "signature" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_receipt_pkey" PRIMARY KEY ("signature")
);
CREATE INDEX "webhook_receipt_received_at_idx" ON "webhook_receipt"("received_at");
