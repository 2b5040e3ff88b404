-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('claimant', 'officer', 'supervisor');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'processing', 'awaiting_officer_review', 'awaiting_claimant', 'approved', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "OcrStatus" AS ENUM ('pending', 'processing', 'completed', 'failed');

-- CreateEnum
CREATE TYPE "DraftStatus" AS ENUM ('pending_review', 'accepted', 'superseded');

-- CreateEnum
CREATE TYPE "DecisionOutcome" AS ENUM ('approved', 'rejected', 'more_information');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'claimant',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "case_type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "claimant_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "resubmitted_at" TIMESTAMPTZ(3),
    "awaiting_since" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "draft_problem" TEXT,
    "draft_lease" UUID,
    "draft_lease_job" TEXT,
    "draft_lease_ends" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_embedding" (
    "case_id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "vector" REAL[],
    "bits" BIT(512) NOT NULL,

    CONSTRAINT "case_embedding_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content_hash" TEXT,
    "storage" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "registered_at" TIMESTAMPTZ(3),
    "run" INTEGER NOT NULL DEFAULT 0,
    "done_run" INTEGER NOT NULL DEFAULT 0,
    "rescues" INTEGER NOT NULL DEFAULT 0,
    "ocr_status" "OcrStatus" NOT NULL DEFAULT 'pending',
    "ocr_engine" TEXT,
    "ocr_text" TEXT,
    "page_count" INTEGER,
    "legibility" DOUBLE PRECISION,
    "failure_code" TEXT,
    "failure_reason" TEXT,
    "step" TEXT,
    "percent" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "lease_job" TEXT,
    "lease_ends" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_page" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "image_key" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "document_page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_embedding" (
    "document_id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "vector" REAL[],
    "bits" BIT(512) NOT NULL,
    "cost_micros" INTEGER NOT NULL DEFAULT 0,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_embedding_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "DraftStatus" NOT NULL DEFAULT 'pending_review',
    "input_key" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "prompt_version" TEXT NOT NULL,
    "recommendation" "DecisionOutcome",
    "recommendation_reason" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "notes" TEXT[],
    "letter" TEXT NOT NULL,
    "letter_for" "DecisionOutcome" NOT NULL,
    "fields" JSONB NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "confidence_reason" TEXT NOT NULL,
    "completeness" DOUBLE PRECISION NOT NULL,
    "completeness_reason" TEXT NOT NULL,
    "legibility" DOUBLE PRECISION NOT NULL,
    "legibility_reason" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL DEFAULT 0,
    "output_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost_micros" INTEGER NOT NULL DEFAULT 0,
    "cost_currency" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "supported" BOOLEAN NOT NULL,

    CONSTRAINT "finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "finding_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "document_id" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,
    "match" TEXT,
    "start" INTEGER,
    "end" INTEGER,
    "boxes" JSONB NOT NULL,
    "ocr_confidence" DOUBLE PRECISION,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "similar_case" (
    "draft_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "similar_case_pkey" PRIMARY KEY ("draft_id","case_id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "draft_id" UUID,
    "outcome" "DecisionOutcome" NOT NULL,
    "reasons" TEXT[],
    "note" TEXT,
    "requested_evidence" TEXT[],
    "respond_by" DATE,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "case_reference_key" ON "case"("reference");

-- CreateIndex
CREATE INDEX "case_status_awaiting_since_id_idx" ON "case"("status", "awaiting_since", "id");

-- CreateIndex
CREATE INDEX "case_claimant_id_id_idx" ON "case"("claimant_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_key_key" ON "document"("storage_key");

-- CreateIndex
CREATE INDEX "document_case_id_id_idx" ON "document"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "document_page_document_id_number_key" ON "document_page"("document_id", "number");

-- CreateIndex
CREATE INDEX "draft_case_id_id_idx" ON "draft"("case_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "draft_case_id_input_key_key" ON "draft"("case_id", "input_key");

-- CreateIndex
CREATE UNIQUE INDEX "finding_draft_id_position_key" ON "finding"("draft_id", "position");

-- CreateIndex
CREATE INDEX "citation_document_id_idx" ON "citation"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "citation_finding_id_position_key" ON "citation"("finding_id", "position");

-- CreateIndex
CREATE INDEX "similar_case_case_id_idx" ON "similar_case"("case_id");

-- CreateIndex
CREATE INDEX "review_case_id_id_idx" ON "review"("case_id", "id");

-- CreateIndex
CREATE INDEX "review_officer_id_ended_at_idx" ON "review"("officer_id", "ended_at");

-- CreateIndex
CREATE INDEX "decision_case_id_id_idx" ON "decision"("case_id", "id" DESC);

-- CreateIndex
CREATE INDEX "decision_officer_id_id_idx" ON "decision"("officer_id", "id");

-- CreateIndex
CREATE INDEX "decision_review_id_idx" ON "decision"("review_id");

-- CreateIndex
CREATE INDEX "decision_draft_id_idx" ON "decision"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_decision_id_key" ON "letter"("decision_id");

-- CreateIndex
CREATE INDEX "letter_case_id_id_idx" ON "letter"("case_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_case_id_id_idx" ON "audit_event"("case_id", "id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_embedding" ADD CONSTRAINT "case_embedding_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_page" ADD CONSTRAINT "document_page_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_embedding" ADD CONSTRAINT "document_embedding_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding" ADD CONSTRAINT "finding_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_finding_id_fkey" FOREIGN KEY ("finding_id") REFERENCES "finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_case" ADD CONSTRAINT "similar_case_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similar_case" ADD CONSTRAINT "similar_case_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say.

-- The running number in a case's reference.
CREATE SEQUENCE case_reference_seq;

-- A case has at most one hold that is not ended.
CREATE UNIQUE INDEX review_one_active ON review (case_id) WHERE ended_at IS NULL;

-- A case has at most one letter that is being worked on.
CREATE UNIQUE INDEX letter_one_working ON letter (case_id) WHERE decision_id IS NULL;

-- The sweep: work that is owed, and uploads that were never registered. Both are nearly empty at all times.
CREATE INDEX document_owed ON document (updated_at, id) WHERE done_run < run;
CREATE INDEX document_unregistered ON document (id) WHERE registered_at IS NULL;

-- Decided cases of one type and model that resemble a vector: sign bits pick the candidates, exact cosine ranks them.
-- Vectors have unit length, so their product is the cosine. An installation with pgvector can give this function
-- another body.
CREATE FUNCTION find_similar_cases(
  wanted real[], wanted_bits bit(512), wanted_model text, wanted_case_type text, except_case uuid, candidates int, shown int
) RETURNS TABLE (case_id uuid, similarity double precision) LANGUAGE sql STABLE AS $$
  WITH candidate AS (
    SELECT e.case_id, e.vector
    FROM case_embedding e
    JOIN "case" c ON c.id = e.case_id
    WHERE e.model = wanted_model AND c.case_type = wanted_case_type AND c.status IN ('approved', 'rejected') AND c.id <> except_case
    ORDER BY bit_count(e.bits # wanted_bits) LIMIT candidates
  )
  SELECT candidate.case_id,
         (SELECT sum(a.value::double precision * b.value) FROM unnest(candidate.vector) WITH ORDINALITY AS a (value, i)
          JOIN unnest(wanted) WITH ORDINALITY AS b (value, i) USING (i)) AS similarity
  FROM candidate ORDER BY similarity DESC LIMIT shown
$$;
