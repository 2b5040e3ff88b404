-- Tries of accounts and of network addresses, which web processes count together.
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "times" TIMESTAMPTZ(3)[] NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);

CREATE INDEX "attempt_ends_at_idx" ON "attempt"("ends_at");
