import { defineConfig } from 'vitest/config';

// A test that needs a PostgreSQL or a Redis of its own is named *.db.test.ts; one that takes more
// than a few seconds (processes killed, browsers, whole worlds) *.slow.test.ts.
const databaseTests = ['test/**/*.db.test.ts'];
const slowTests = ['test/**/*.slow.test.ts'];
const faultTests = ['test/faults/**/*.test.ts'];

const common = {
  // Prisma's engine loads WebAssembly in a way that Node still calls experimental.
  execArgv: ['--disable-warning=ExperimentalWarning'],
  // Everyone but the readers of wall clocks is indifferent to this; nobody may rely on it.
  env: { TZ: 'America/St_Johns' },
};
const withDatabase = { ...common, globalSetup: ['test/support/global-database.ts'] };

export default defineConfig({
  test: {
    // Many tests wait for servers and processes; one worker on two cores would leave both idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          // They leave their process as they found it, so hundreds of files need no fresh one each.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...databaseTests, ...slowTests, ...faultTests],
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'database',
          include: databaseTests,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'slow',
          include: slowTests,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'faults',
          include: faultTests,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
