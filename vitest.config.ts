import { defineConfig } from 'vitest/config';

const stores = process.env.TEST_DATABASE_URL ? ['embedded', 'postgresql'] : ['embedded'];
if (stores.length === 1) console.log('TEST_DATABASE_URL is not set: the tests run on the embedded store only.');

/** The same tests on each store. */
export default defineConfig({
  // Vite would take the ES modules of graphql, while the packages that Node loads take its CommonJS: there must be one.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    provide: { server: process.env.TEST_DATABASE_URL ?? '' },
    // Vitest leaves one core to whoever looks on; here nobody waits for anything else.
    maxWorkers: '100%',
    // Each test file has a database of its own and leaves nothing behind, so that files can share what a process has loaded:
    // loading the clients and the embedded store again for each file took almost half of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: stores.map((store) => ({
      extends: true,
      test: {
        name: store,
        // What never touches a store is not run twice.
        include: [
          store === 'embedded'
            ? '{subgraphs,gateway,cli,test}/**/*.test.ts'
            : '{subgraphs,gateway/access,test/stories}/**/*.test.ts',
        ],
        exclude: ['**/node_modules/**', '**/generated/**'],
        globalSetup: ['test/template.ts'],
        setupFiles: ['test/clock.ts'],
      },
    })),
  },
});
