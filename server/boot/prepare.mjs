// Makes a clone ready to run: installs what is missing and builds what changed. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (path) => join(root, path);
const say = (line) => console.log(line);

class PrepareProblem extends Error {}

const run = (command, args, problem) => {
  // A build is the same whoever asks for it, the tests included.
  const { VITEST: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new PrepareProblem(`${problem}\n${stdout ?? ''}${stderr ?? ''}`.trim());
};

const packagesIn = (lockFile) => {
  try {
    return JSON.parse(readFileSync(at(lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** npm writes down what it installed; that must be what the lock file asks. */
const isInstalled = () => {
  const present = packagesIn('node_modules/.package-lock.json');
  const wanted = packagesIn('package-lock.json');
  return (
    present !== undefined &&
    Object.entries(wanted).every(([path, { version, optional, peer, devOptional }]) => {
      const mayMiss = optional || devOptional || peer;
      return path === '' || present[path]?.version === version || (mayMiss && !present[path]);
    })
  );
};

/** SQLite is compiled for one Node version; after another was installed it has to be made again. */
const loadsSqlite = () => {
  try {
    const Database = createRequire(import.meta.url)('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
};

const install = () => {
  if (!isInstalled()) {
    say('Casustafel wordt geïnstalleerd. Dat hoeft één keer en duurt een paar minuten.');
    const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    run('npm', ['ci', ...quiet], 'Installeren lukte niet. Is er internet? Dit meldt npm:');
  }
  if (loadsSqlite()) return;
  say('De database wordt klaargemaakt voor deze versie van Node.');
  run('npm', ['rebuild', 'better-sqlite3'], 'Klaarmaken lukte niet. Is er een C++-compiler? Dit meldt npm:');
};

const SOURCES = ['client', 'server', 'shared', 'vite.config.ts', 'package-lock.json', 'tsconfig.json'];

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  const entries = readdirSync(dirname(path), { withFileTypes: true });
  if (!entries.find(({ name }) => join(dirname(path), name) === path)?.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

const hashOfSources = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(at(source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const STAMP = 'dist/stamp';

const isBuilt = (hash) => existsSync(at(STAMP)) && readFileSync(at(STAMP), 'utf8') === hash;

const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|webmanifest)$/;
/** Below this a compressed answer is no smaller than one packet anyway. In bytes. */
const WORTH_COMPRESSING = 1024;

/** Beside every file of the client its smaller copies, so that no request waits for compression. */
const compress = () => {
  for (const file of filesUnder(at('dist/client')).filter((name) => COMPRESSIBLE.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_COMPRESSING) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
};

const build = () => {
  const hash = hashOfSources();
  if (isBuilt(hash)) return;
  say('Casustafel wordt gebouwd. Dat duurt een halve minuut.');
  rmSync(at(STAMP), { force: true });
  const vite = at('node_modules/vite/bin/vite.js');
  for (const part of [[], ['--ssr']]) {
    run(process.execPath, [vite, 'build', ...part, '--logLevel', 'warn'], 'Bouwen lukte niet. Dit meldt de bouwer:');
  }
  compress();
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(at(STAMP), hash);
};

/** Throws an error whose message says in Dutch what failed, followed by the tool's own words. */
export const prepare = () => {
  install();
  build();
};

/** As prepare, for a program: what fails ends it with that message alone. */
export const prepareOrExit = () => {
  try {
    prepare();
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    console.error(error.message);
    process.exit(1);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) prepareOrExit();
