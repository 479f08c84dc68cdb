-- AlterTable
ALTER TABLE "subscriber" ADD COLUMN     "wants_reports" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "mail" JSONB;
