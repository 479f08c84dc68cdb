-- CreateTable
CREATE TABLE "added_source" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT,
    "body" TEXT,
    "address" TEXT NOT NULL,
    "selector" TEXT,
    "fetch_with" TEXT NOT NULL,
    "every_hours" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "added_source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "added_source_address_key" ON "added_source"("address");
