import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Dice } from './dice';

/**
 * A power cut: of what a server wrote to its database, only what it had synced is sure to be there. Its writes are recorded
 * by strace; the files are then put back as they were at the start, with the synced writes on top, and of the others what
 * chance leaves: none, or any part in any order, as a disk does that writes when it likes.
 */
export interface PowerCut {
  /** Run the server under this. */
  readonly under: readonly string[];
  /** Just before the server opens its files: all that is in them counts as synced. */
  begin(): void;
  /** Once the server was killed: leaves of its files what a power cut would. */
  happen(dice: Dice): void;
}

const CALLS = 'pwrite64,write,writev,pwritev,ftruncate,fsync,fdatasync,unlink,rename';
const FILES = ['casustafel.db', 'casustafel.db-wal'];
/** The most bytes of one write that are recorded; SQLite writes a page or a frame at a time. */
const MOST = 70_000;
const SECTOR = 512;

interface Write {
  offset: number;
  /** Absent: the file is cut off here. */
  bytes?: Buffer;
}

interface Recorded {
  synced: Write[];
  unsynced: Write[];
}

/** `123 pwrite64(20<path>, "bytes", 4096, 32) = 4096`: path and bytes as \x2f\x74…, as strace -f -y -xx says it. */
const CALL = /^\d+ +(\w+)\(\d+<([^>]+)>(?:, (.*))?\) += (-?\d+)/;
/** A signal or an end, and what was under way when the server was killed: nobody was told that it was done. */
const NO_CALL = /^\d+ +(?:---|\+\+\+)|<unfinished \.\.\.>$|= \?$/;

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

const record = (line: string, files: ReadonlyMap<string, Recorded>): void => {
  if (line === '' || NO_CALL.test(line)) return;
  const unknown = () => new Error(`this cannot be played back: ${line.slice(0, 200)}`);
  const [, call = '', path = '', args = '', result = ''] = CALL.exec(line) ?? [];
  const file = files.get(bytesOf(path).toString());
  if (!file) throw unknown();
  if (Number(result) < 0) return;
  if (call === 'fsync' || call === 'fdatasync') file.synced.push(...file.unsynced.splice(0));
  else if (call === 'ftruncate') file.unsynced.push({ offset: Number(args) });
  else if (call === 'pwrite64') {
    const [, hex = '', more, size, offset] = /^"([^"]*)"(\.\.\.)?, (\d+), (\d+)$/.exec(args) ?? [];
    const bytes = bytesOf(hex);
    if (more || bytes.length !== Number(size)) throw unknown();
    file.unsynced.push({ offset: Number(offset), bytes: bytes.subarray(0, Number(result)) });
  } else throw unknown();
};

/** What of an unsynced write is there after all: all of it, or some of its sectors. */
const remains = ({ offset, bytes }: Write, dice: Dice): Write[] => {
  if (!bytes || dice.chance(0.7)) return [bytes ? { offset, bytes } : { offset }];
  const sectors: Write[] = [];
  for (let at = 0; at < bytes.length; at += SECTOR) {
    if (dice.chance(0.5)) sectors.push({ offset: offset + at, bytes: bytes.subarray(at, at + SECTOR) });
  }
  return sectors;
};

export const preparePowerCut = (dataDir: string, traceFile: string): PowerCut => {
  const paths = FILES.map((name) => join(dataDir, name));
  let before: Buffer[] = [];
  const only = paths.flatMap((path) => ['-P', path]);
  return {
    // -D: the server is our own child, so that it alone can be killed and what was recorded is written to the end.
    under: [
      '/usr/bin/strace',
      '-D',
      '-f',
      '-q',
      '-y',
      '-xx',
      '-s',
      String(MOST),
      '-e',
      `trace=${CALLS}`,
      ...only,
    ].concat(['-o', traceFile]),
    begin() {
      before = paths.map((path) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0)));
    },
    happen(dice) {
      const files = new Map(paths.map((path) => [path, { synced: [], unsynced: [] } as Recorded]));
      for (const line of readFileSync(traceFile, 'latin1').split('\n')) {
        record(line, files);
      }
      const keepsSome = dice.chance(0.5);
      for (const [at, path] of paths.entries()) {
        const { synced = [], unsynced = [] } = files.get(path) ?? {};
        const left = keepsSome ? unsynced.filter(() => dice.chance(0.5)).flatMap((write) => remains(write, dice)) : [];
        writeFileSync(path, before[at] ?? '');
        const file = openSync(path, 'r+');
        for (const { offset, bytes } of [...synced, ...left]) {
          if (bytes) writeSync(file, bytes, 0, bytes.length, offset);
          else ftruncateSync(file, offset);
        }
        closeSync(file);
      }
      rmSync(`${join(dataDir, 'casustafel.db')}-shm`, { force: true });
      rmSync(traceFile, { force: true });
    },
  };
};
