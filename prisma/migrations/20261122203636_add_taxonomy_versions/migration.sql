-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "tagged_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "taxonomy_version" (
    "number" INTEGER NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "content" JSONB NOT NULL,
    "published_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "taxonomy_version_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "tag_judgement" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "judged_by" TEXT NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_judgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tag_judgement_change_id_tag_idx" ON "tag_judgement"("change_id", "tag");

-- AddForeignKey
ALTER TABLE "tag_judgement" ADD CONSTRAINT "tag_judgement_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
