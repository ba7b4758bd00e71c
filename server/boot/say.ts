import type { LocalLink } from './local-links';
import { StartProblem } from './start-problem';

/** What a person at the terminal reads. Logs go elsewhere (log.ts). */
export const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** One line a participant. */
export const sayLinks = (links: readonly LocalLink[]): void => {
  const width = Math.max(...links.map(({ name, role }) => name.length + role.length));
  for (const { role, name, url } of links) say(`  ${`${name}, ${role}`.padEnd(width + 2)}  ${url}`);
};

/** Runs the program; what stops it is one line for a problem that we know, and the whole story for one that we do not. */
export const runOrRefuse = async (prefix: string, program: () => Promise<void>): Promise<void> => {
  // Whatever the program makes is its owner's alone.
  process.umask(0o077);
  try {
    await program();
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error;
    process.stderr.write(`${prefix}: ${error.message}\n`);
    process.exit(1);
  }
};
