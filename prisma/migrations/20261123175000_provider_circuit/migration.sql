-- Whether an outside service answers, as all web and worker processes know it.
CREATE TYPE "OutsideService" AS ENUM ('openai', 'cloudinary');

CREATE TABLE "provider_circuit" (
    "service" "OutsideService" NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failing_since" TIMESTAMPTZ(3),
    "open_until" TIMESTAMPTZ(3),
    "openings" INTEGER NOT NULL DEFAULT 0,
    "probe" UUID,
    "probe_ends" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "provider_circuit_pkey" PRIMARY KEY ("service")
);

-- What the schema language cannot say.

-- One row a service, from the beginning: all that is ever done to it is compare-and-set.
INSERT INTO "provider_circuit" ("service") VALUES ('openai'), ('cloudinary');
