-- AlterTable
ALTER TABLE "fact" ADD COLUMN     "paper_date" TEXT;
