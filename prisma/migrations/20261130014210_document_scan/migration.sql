CREATE TYPE "DocumentScan" AS ENUM ('not_wanted', 'waiting', 'clean', 'infected');

-- What was uploaded before is not scanned: it has been read long since.
ALTER TABLE "document" ADD COLUMN "scan" "DocumentScan" NOT NULL DEFAULT 'not_wanted',
ADD COLUMN "scanned_at" TIMESTAMPTZ(3);

-- Those that wait are counted for the supervisor; there are few of them.
CREATE INDEX document_scan_waiting ON document (id) WHERE scan = 'waiting';

INSERT INTO "provider_circuit" ("service") VALUES ('clamd');
