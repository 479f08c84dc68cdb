-- Searches ask for the day, month and year (UTC) in which a change was seen, as words of the index.
-- What was indexed before bears them from now on; the next worker reads it again at leisure.
UPDATE "search_part" SET "lemmas" = "lemmas" || array_to_tsvector(ARRAY[
  '=d:' || to_char("seen_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
  '=d:' || to_char("seen_at" AT TIME ZONE 'UTC', 'YYYY-MM'),
  '=d:' || to_char("seen_at" AT TIME ZONE 'UTC', 'YYYY')
]);
