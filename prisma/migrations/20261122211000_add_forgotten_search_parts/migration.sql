-- By hand, since Prisma knows no partial index: what is to be read again is few and is asked for often.
CREATE INDEX "search_part_forgotten_idx" ON "search_part" ("change_id") WHERE "version" = '';
