-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_officer_id_name_key" ON "saved_view"("officer_id", "name");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
