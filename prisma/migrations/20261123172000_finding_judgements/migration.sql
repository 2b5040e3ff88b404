-- CreateEnum
CREATE TYPE "FindingVerdict" AS ENUM ('accepted', 'edited', 'rejected');

-- AlterTable
ALTER TABLE "case" ADD COLUMN "finding_writes" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "finding_judgement" (
    "finding_id" UUID NOT NULL,
    "verdict" "FindingVerdict",
    "statement" TEXT,
    "reason" TEXT,
    "officer_id" UUID NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "finding_judgement_pkey" PRIMARY KEY ("finding_id")
);

-- CreateTable
CREATE TABLE "added_finding" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "added_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer_citation" (
    "id" UUID NOT NULL,
    "judgement_id" UUID,
    "added_finding_id" UUID,
    "position" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "boxes" JSONB NOT NULL,
    "ocr_confidence" DOUBLE PRECISION,

    CONSTRAINT "officer_citation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "finding_judgement_officer_id_idx" ON "finding_judgement"("officer_id");

-- CreateIndex
CREATE INDEX "added_finding_case_id_id_idx" ON "added_finding"("case_id", "id");

-- CreateIndex
CREATE INDEX "added_finding_officer_id_idx" ON "added_finding"("officer_id");

-- CreateIndex
CREATE INDEX "officer_citation_document_id_idx" ON "officer_citation"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "officer_citation_judgement_id_position_key" ON "officer_citation"("judgement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "officer_citation_added_finding_id_position_key" ON "officer_citation"("added_finding_id", "position");

-- AddForeignKey
ALTER TABLE "finding_judgement" ADD CONSTRAINT "finding_judgement_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_judgement" ADD CONSTRAINT "finding_judgement_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "added_finding" ADD CONSTRAINT "added_finding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "added_finding" ADD CONSTRAINT "added_finding_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_citation" ADD CONSTRAINT "officer_citation_judgement_id_fkey" FOREIGN KEY ("judgement_id") REFERENCES "finding_judgement"("finding_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_citation" ADD CONSTRAINT "officer_citation_added_finding_id_fkey" FOREIGN KEY ("added_finding_id") REFERENCES "added_finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "officer_citation" ADD CONSTRAINT "officer_citation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- A citation is of one edited finding or of one added finding.
ALTER TABLE "officer_citation" ADD CONSTRAINT "officer_citation_one_owner" CHECK (("judgement_id" IS NULL) <> ("added_finding_id" IS NULL));
