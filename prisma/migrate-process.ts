// Applies migrations in a process of its own: the engine takes 30 MB, which end with the process.
// It is sent a list; the answer is the names of those that were applied, or the error.

import { applyMigrations, type MigrationOrder } from './schema-engine.ts';

process.once('message', ({ url, list }: MigrationOrder) => {
  applyMigrations(url, list).then(
    (applied) => process.send?.({ applied }),
    (error) => process.send?.({ error }),
  );
});
