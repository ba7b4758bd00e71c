import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a server's data and keys lie, on a disk that can be in trouble. */
export interface Disk {
  readonly dataDir: string;
  readonly keyDir: string;
  /** It has an end, so that it can be filled up and made read-only. */
  readonly small: boolean;
  /** Takes all the room that is left. */
  fill(): void;
  free(): void;
  /** While nothing on it is open. */
  readOnly(on: boolean): void;
  remove(): void;
}

const SMALL_MB = 40;
const STRACE = '/usr/bin/strace';

/** Disks that are there; none stays behind, however we end. */
const disks = new Set<Disk>();
process.once('exit', () => {
  for (const disk of disks) disk.remove();
});

const run = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** A copy of this folder on a disk; a small one is a tmpfs of its own. */
export const openDisk = (template: string, wantsSmall: boolean): Disk => {
  const root = mkdtempSync(join(tmpdir(), 'casustafel-chaos-'));
  const small = wantsSmall && run('mount', '-t', 'tmpfs', '-o', `size=${SMALL_MB}m`, 'tmpfs', root);
  cpSync(template, root, { recursive: true });
  const filler = join(root, 'filler');
  const disk: Disk = {
    dataDir: join(root, 'data'),
    keyDir: join(root, 'keys'),
    small,
    fill() {
      const file = openSync(filler, 'a');
      for (const size of [1024 * 1024, 4096]) {
        const bytes = Buffer.alloc(size);
        try {
          for (;;) writeSync(file, bytes);
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    readOnly(on) {
      if (!run('mount', '-o', `remount,${on ? 'ro' : 'rw'}`, root)) throw new Error(`${root} could not be remounted`);
    },
    remove() {
      disks.delete(disk);
      if (small) run('umount', '-l', root);
      rmSync(root, { recursive: true, force: true });
    },
  };
  disks.add(disk);
  return disk;
};

/** What a failing disk says to a program that has its files open already. */
export type Fault = 'ENOSPC' | 'EROFS' | 'EIO';

/** Makes every write (with EIO: every sync) of a running program to its database fail, until the returned function is called. */
export const failWrites = async (pid: number, dataDir: string, fault: Fault): Promise<() => Promise<void>> => {
  const calls = fault === 'EIO' ? 'fsync,fdatasync' : 'pwrite64,ftruncate,fallocate';
  const database = join(dataDir, 'casustafel.db');
  const args = ['-f', '-p', String(pid), '-e', `trace=${calls}`, '-e', `inject=${calls}:error=${fault}`];
  const tracer = spawn(STRACE, [...args, '-P', database, '-P', `${database}-wal`, '-o', '/dev/null'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(tracer, 'close');
  const attached = new Promise<void>((resolve) => {
    tracer.stderr.on('data', (text: Buffer) => text.includes('attached') && resolve());
  });
  await Promise.race([attached, ended]);
  return async () => {
    tracer.kill('SIGINT');
    await ended;
  };
};

/** Whether this machine lets a tracer join a program that runs. */
export const canFailWrites = (): boolean => {
  if (process.getuid?.() === 0) return true;
  try {
    return readFileSync('/proc/sys/kernel/yama/ptrace_scope', 'latin1').trim() === '0';
  } catch {
    return true;
  }
};
