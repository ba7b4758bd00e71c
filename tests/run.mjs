// `npm test`: on a fresh clone it installs, builds and finds a browser by itself, then runs every test.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareOrExit } from '../server/boot/prepare.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

/** What the tests open real things with, and Debian's package that brings it. */
const TOOLS = [
  { file: process.env.CHROMIUM ?? '/usr/bin/chromium', package: 'chromium' },
  { file: '/usr/bin/strace', package: 'strace' },
  { file: '/usr/bin/pdfinfo', package: 'poppler-utils' },
  { file: '/usr/bin/qpdf', package: 'qpdf' },
  { file: '/usr/bin/unzip', package: 'unzip' },
  { file: '/usr/bin/soffice', package: 'libreoffice-writer-nogui' },
];

const missing = TOOLS.filter(({ file }) => !existsSync(file)).map((tool) => tool.package);
if (missing.length > 0) {
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  console.log(`Missing for the tests: ${missing.join(', ')}${asRoot ? '; installing' : ''}`);
  const installed =
    asRoot && run('apt-get', ['update', '-qq']) === 0 && run('apt-get', ['install', '-y', '-qq', ...missing]) === 0;
  if (!installed) {
    console.error(
      `Install them first: sudo apt-get install ${missing.join(' ')} (or set CHROMIUM to a browser's path)`,
    );
    process.exit(1);
  }
}

prepareOrExit();
process.exit(run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]));
