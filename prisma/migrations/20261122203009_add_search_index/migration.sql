-- AlterTable
ALTER TABLE "change" DROP COLUMN "search_text";

-- CreateTable
CREATE TABLE "search_part" (
    "change_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "is_relevant" BOOLEAN NOT NULL,
    "tags" TEXT[],
    "lemmas" tsvector NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "search_part_pkey" PRIMARY KEY ("change_id","part")
);

-- CreateTable
CREATE TABLE "search_form" (
    "form" TEXT NOT NULL,
    "folded" TEXT COLLATE "C" NOT NULL,
    "lemmas" TEXT[],

    CONSTRAINT "search_form_pkey" PRIMARY KEY ("form")
);

-- CreateIndex
CREATE INDEX "search_part_seen_at_change_id_idx" ON "search_part"("seen_at" DESC, "change_id" DESC);

-- CreateIndex
CREATE INDEX "search_form_folded_idx" ON "search_form"("folded");

-- AddForeignKey
ALTER TABLE "search_part" ADD CONSTRAINT "search_part_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand, since Prisma knows neither: words and filters are answered by one index. A short pending
-- list keeps searches quick while much is written; finer statistics tell rare words from common.
CREATE INDEX "search_part_lemmas_idx" ON "search_part" USING gin ("lemmas") WITH (gin_pending_list_limit = 1024);
ALTER TABLE "search_part" ALTER COLUMN "lemmas" SET STATISTICS 500;
