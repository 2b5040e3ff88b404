-- CreateEnum
CREATE TYPE "WorkGrain" AS ENUM ('day', 'month');

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "answer_by" DATE,
ADD COLUMN     "asked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "work_entry" (
    "id" BIGSERIAL NOT NULL,
    "what" TEXT NOT NULL,
    "closes" BOOLEAN NOT NULL DEFAULT false,
    "day" DATE NOT NULL,
    "due_on" DATE,
    "case_type" TEXT NOT NULL,
    "officer_id" UUID,
    "handling_band" SMALLINT NOT NULL DEFAULT -1,
    "days_band" SMALLINT NOT NULL DEFAULT -1,
    "count" INTEGER NOT NULL,

    CONSTRAINT "work_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "type_work" (
    "grain" "WorkGrain" NOT NULL,
    "starts_on" DATE NOT NULL,
    "case_type" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "closes" BOOLEAN NOT NULL,
    "days_band" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "type_work_pkey" PRIMARY KEY ("grain","starts_on","case_type","what","closes","days_band")
);

-- CreateTable
CREATE TABLE "officer_work" (
    "grain" "WorkGrain" NOT NULL,
    "starts_on" DATE NOT NULL,
    "officer_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "closes" BOOLEAN NOT NULL,
    "handling_band" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "officer_work_pkey" PRIMARY KEY ("grain","starts_on","officer_id","what","closes","handling_band")
);

-- CreateTable
CREATE TABLE "standing_work" (
    "what" TEXT NOT NULL,
    "case_type" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "standing_work_pkey" PRIMARY KEY ("what","case_type","since","due_on")
);

-- CreateTable
CREATE TABLE "work_counted" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "time_zone" TEXT NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_counted_pkey" PRIMARY KEY ("id")
);



-- What the schema language cannot say.

ALTER TABLE work_counted ADD CONSTRAINT work_counted_once CHECK (id = 1);

-- What was asked last, of cases that were asked for more. No row of the queue is rewritten: its cases are not among them.
UPDATE "case" c SET asked_at = d.decided_at, answer_by = d.respond_by
FROM (
  SELECT DISTINCT ON (case_id) case_id, decided_at, respond_by FROM decision
  WHERE outcome = 'more_information' AND undone_at IS NULL ORDER BY case_id, id DESC
) AS d
WHERE c.id = d.case_id;

-- The lists behind the figures.
CREATE INDEX case_received ON "case" (submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL;
CREATE INDEX case_with_claimant ON "case" (coalesce(answer_by, DATE '9999-12-31'), id) WHERE status = 'awaiting_claimant';
CREATE INDEX case_waiting_since ON "case" (awaiting_since, id) WHERE status = 'awaiting_officer_review';
CREATE INDEX decision_undone ON decision (undone_at DESC, id DESC) WHERE undone_at IS NOT NULL;
