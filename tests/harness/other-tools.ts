import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from './folders';

const folders = temporaryFolders();
process.once('exit', () => folders.clear());

/** Runs somebody else's program; fails with what it said when it fails. */
export const runTool = (command: string, ...args: string[]): { out: string; err: string } => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr + stdout}`);
  return { out: stdout, err: stderr };
};

/** A folder that is gone when the tests end. */
export const newFolder = (): string => folders.make();

/** The path of a file with these bytes. */
export const fileOf = (name: string, bytes: Uint8Array, folder = newFolder()): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
