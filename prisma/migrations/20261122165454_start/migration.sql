-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "source" (
    "id" TEXT NOT NULL,
    "next_due_at" TIMESTAMPTZ(3) NOT NULL,
    "second_look_at" TIMESTAMPTZ(3),
    "baseline_at" TIMESTAMPTZ(3),
    "last_run_at" TIMESTAMPTZ(3),
    "last_good_at" TIMESTAMPTZ(3),
    "last_verdict" TEXT,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "slot" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "is_complete" BOOLEAN NOT NULL DEFAULT false,
    "is_baseline" BOOLEAN NOT NULL DEFAULT false,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "requests" INTEGER NOT NULL DEFAULT 0,
    "not_modified" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_page" (
    "run_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "snapshot_id" UUID,
    "publication_key" TEXT,
    "problem" TEXT,

    CONSTRAINT "run_page_pkey" PRIMARY KEY ("run_id","ordinal")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "final_address" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "last_checked" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "bytes" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "address" TEXT NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "last_checked" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "host" (
    "name" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "parked_until" TIMESTAMPTZ(3),
    "day" TEXT NOT NULL DEFAULT '',
    "requests_today" INTEGER NOT NULL DEFAULT 0,
    "robots" TEXT,
    "robots_status" INTEGER,
    "robots_at" TIMESTAMPTZ(3),

    CONSTRAINT "host_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "mark" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "first_run_id" UUID NOT NULL,
    "is_baseline" BOOLEAN NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "absent_since" TIMESTAMPTZ(3),
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "act_id" UUID,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "is_original" BOOLEAN NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,
    "absent_since" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_copy" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "version" (
    "id" UUID NOT NULL,
    "subject" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "document_id" UUID,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "snapshot_id" UUID,
    "reader_version" TEXT NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "content" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change" (
    "id" UUID NOT NULL,
    "next_version_id" UUID NOT NULL,
    "previous_version_id" UUID,
    "differ_version" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "publication_id" UUID NOT NULL,
    "document_id" UUID,
    "detail" JSONB NOT NULL,
    "level" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "is_relevant" BOOLEAN NOT NULL DEFAULT false,
    "relevance_reasons" JSONB NOT NULL DEFAULT '[]',
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "flapped_at" TIMESTAMPTZ(3),
    "search_text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "taxonomy_version" TEXT NOT NULL,
    "match" JSONB NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act" (
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act_key" (
    "key" TEXT NOT NULL,
    "act_id" UUID NOT NULL,

    CONSTRAINT "act_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "document_id" UUID,
    "day" CHAR(10) NOT NULL,
    "sentence" TEXT NOT NULL,
    "certainty" TEXT NOT NULL,
    "audience" TEXT,

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap" (
    "id" UUID NOT NULL,
    "source_id" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,

    CONSTRAINT "gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT,
    "token" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sender" JSONB NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipient_name" TEXT NOT NULL DEFAULT '',
    "subscriber_id" UUID,
    "change_id" UUID,
    "report_id" UUID,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "unknowns" INTEGER NOT NULL DEFAULT 0,
    "reply" TEXT,
    "dated_at" TIMESTAMPTZ(3) NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_attempt_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "announcement" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hint" (
    "step" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "starts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "quarantined_at" TIMESTAMPTZ(3),

    CONSTRAINT "hint_pkey" PRIMARY KEY ("step","row")
);

-- CreateTable
CREATE TABLE "pulse" (
    "queue" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pulse_pkey" PRIMARY KEY ("queue","process")
);

-- CreateIndex
CREATE INDEX "run_source_id_finished_at_idx" ON "run"("source_id", "finished_at");

-- CreateIndex
CREATE UNIQUE INDEX "run_source_id_slot_key" ON "run"("source_id", "slot");

-- CreateIndex
CREATE INDEX "snapshot_sha256_idx" ON "snapshot"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_address_taken_at_key" ON "snapshot"("address", "taken_at");

-- CreateIndex
CREATE INDEX "publication_act_id_idx" ON "publication"("act_id");

-- CreateIndex
CREATE UNIQUE INDEX "publication_source_id_key_key" ON "publication"("source_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "document_publication_id_address_key" ON "document"("publication_id", "address");

-- CreateIndex
CREATE UNIQUE INDEX "document_copy_document_id_snapshot_id_key" ON "document_copy"("document_id", "snapshot_id");

-- CreateIndex
CREATE INDEX "version_publication_id_idx" ON "version"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "version_subject_number_key" ON "version"("subject", "number");

-- CreateIndex
CREATE UNIQUE INDEX "version_subject_snapshot_id_reader_version_key" ON "version"("subject", "snapshot_id", "reader_version");

-- CreateIndex
CREATE INDEX "change_seen_at_id_idx" ON "change"("seen_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "change_source_id_settled_at_idx" ON "change"("source_id", "settled_at");

-- CreateIndex
CREATE INDEX "change_publication_id_idx" ON "change"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "change_next_version_id_differ_version_key" ON "change"("next_version_id", "differ_version");

-- CreateIndex
CREATE INDEX "tag_tag_idx" ON "tag"("tag");

-- CreateIndex
CREATE UNIQUE INDEX "tag_target_id_tag_taxonomy_version_key" ON "tag"("target_id", "tag", "taxonomy_version");

-- CreateIndex
CREATE INDEX "deadline_day_idx" ON "deadline"("day");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_publication_id_day_sentence_key" ON "deadline"("publication_id", "day", "sentence");

-- CreateIndex
CREATE UNIQUE INDEX "gap_source_id_from_key" ON "gap"("source_id", "from");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_address_key" ON "subscriber"("address");

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_token_key" ON "subscriber"("token");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_subscriber_id_name_key" ON "subscription"("subscriber_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "notification_subscription_id_change_id_key" ON "notification"("subscription_id", "change_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_id_key" ON "mail"("message_id");

-- CreateIndex
CREATE INDEX "mail_state_idx" ON "mail"("state");

-- CreateIndex
CREATE UNIQUE INDEX "report_period_edition_key" ON "report"("period", "edition");

-- CreateIndex
CREATE INDEX "hint_not_before_idx" ON "hint"("not_before");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_page" ADD CONSTRAINT "run_page_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_page" ADD CONSTRAINT "run_page_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_copy" ADD CONSTRAINT "document_copy_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_copy" ADD CONSTRAINT "document_copy_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_next_version_id_fkey" FOREIGN KEY ("next_version_id") REFERENCES "version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_previous_version_id_fkey" FOREIGN KEY ("previous_version_id") REFERENCES "version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change" ADD CONSTRAINT "change_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "act_key" ADD CONSTRAINT "act_key_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap" ADD CONSTRAINT "gap_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
