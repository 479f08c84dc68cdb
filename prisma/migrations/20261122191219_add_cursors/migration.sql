-- AlterTable
ALTER TABLE "source" ADD COLUMN     "cursor_at" TIMESTAMPTZ(3),
ADD COLUMN     "learned_start" TEXT;
