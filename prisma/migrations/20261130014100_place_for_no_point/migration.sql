-- Null: its claimant has said that the document is for none of the points.
ALTER TABLE "requested_document" ALTER COLUMN "item" DROP NOT NULL;
