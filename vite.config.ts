import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** `vite build` makes the client, `vite build --ssr` the server, `vitest run` the tests. */
export default defineConfig(({ isSsrBuild }) => ({
  root: process.env.VITEST ? here : `${here}/client`,
  // What react-aria says to screen readers comes in 34 languages; ours are two.
  plugins: [react(), optimizeLocales.vite({ locales: ['nl-NL', 'en-GB', 'en-US'] })],
  build: isSsrBuild
    ? {
        ssr: true,
        rolldownOptions: { input: [`${here}/server/boot/main.ts`, `${here}/server/boot/import.ts`] },
        outDir: `${here}/dist/server`,
        emptyOutDir: true,
        target: 'node20',
      }
    : { outDir: `${here}/dist/client`, emptyOutDir: true, manifest: true },
  test: {
    // A browser, a server and a test wait for each other most of the time: two files at once keep two cores busy.
    maxWorkers: 2,
    reporters: ['default', `${here}/tests/harness/counts-reporter.ts`],
    exclude: [...configDefaults.exclude, 'dist/**'],
    // What is awaited comes when it comes; a busy machine is not a broken one.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
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
