-- What a claimant answers to each thing that a decision asks for, and the documents that are sent for it.
CREATE TABLE "request_answer" (
    "decision_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "cannot_send" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_answer_pkey" PRIMARY KEY ("decision_id","item"),
    CONSTRAINT "request_answer_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Nobody is unable to send a thing without saying why, and an answer of no words is none.
    CONSTRAINT "request_answer_says_something" CHECK ("words" <> '')
);

CREATE TABLE "requested_document" (
    "document_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "item" TEXT NOT NULL,

    CONSTRAINT "requested_document_pkey" PRIMARY KEY ("document_id"),
    CONSTRAINT "requested_document_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "requested_document_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "requested_document_decision_id_idx" ON "requested_document"("decision_id");
