import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** What the server's folder can be started as. */
const PROGRAMS = ['main', 'import', 'link', 'verify', 'backup', 'restore', 'zgw', 'koppelingen'];

/** A screen takes types from the contract, and its limits from shared/api/limits.ts: what checks them is the server's. */
const checksOnServerOnly: Plugin = {
  name: 'checks-on-server-only',
  enforce: 'pre',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  resolveId(source, importer) {
    if (source === 'typebox') this.error(`${importer} would bring what checks the contract onto a screen`);
  },
};

/** What a board fetches until somebody can write on it. */
const FIRST = ['main.tsx', 'board/board-page.tsx', 'board/canvas/canvas-view.tsx'].map(
  (path) => `${here}/client/${path}`,
);

/** Modules that these bring along. */
const broughtBy = (entries: readonly string[], context: Pick<Rolldown.ChunkingContext, 'getModuleInfo'>) => {
  const brought = new Set(entries);
  for (const id of brought) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) brought.add(imported);
  return brought;
};
let first: Set<string> | undefined;

/** `vite build` makes the client, `vite build --ssr` the server, `vitest run` the tests. */
export default defineConfig(({ isSsrBuild }) => ({
  root: process.env.VITEST ? here : `${here}/client`,
  // Hundreds of small files each, of which reading takes a third of a start; in one file they cost nothing.
  ssr: { noExternal: ['kysely', 'typebox', '@fastify/type-provider-typebox'] },
  // What react-aria says to screen readers comes in 34 languages; ours are two.
  plugins: [react(), checksOnServerOnly, optimizeLocales.vite({ locales: ['nl-NL', 'en-GB', 'en-US'] })],
  build: isSsrBuild
    ? {
        ssr: true,
        rolldownOptions: {
          input: [
            ...PROGRAMS.map((program) => `${here}/server/boot/${program}.ts`),
            // Documents are made in a thread, which starts from a file of its own, found beside the others.
            `${here}/server/exports/documents/worker.ts`,
          ],
          output: { chunkFileNames: '[name]-[hash].js' },
        },
        outDir: `${here}/dist/server`,
        emptyOutDir: true,
        target: 'node20',
      }
    : {
        outDir: `${here}/dist/client`,
        emptyOutDir: true,
        manifest: true,
        rolldownOptions: {
          // These give a value and do nothing else: what a library makes with them and nobody uses can go.
          treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
          output: {
            codeSplitting: {
              groups: [
                {
                  debugName: 'shared',
                  // What parts share is one file, since many small ones cost a request each, and compress badly; but what a
                  // board can do without at first is another.
                  name: (id, context) => {
                    first ??= broughtBy(FIRST, context);
                    return first.has(id) ? 'common' : 'later';
                  },
                  minShareCount: 3,
                },
              ],
            },
          },
        },
      },
  test: {
    // A browser, a server and a test wait for each other most of the time: two files at once keep two cores busy.
    maxWorkers: 2,
    reporters: ['default', `${here}/tests/harness/counts-reporter.ts`],
    exclude: [...configDefaults.exclude, 'dist/**'],
    // What is awaited comes when it comes; a busy machine is not a broken one.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: `${here}/tests/harness/build.ts`,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: `${here}/tests/harness/build.ts`,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
