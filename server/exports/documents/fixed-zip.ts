import { strFromU8, strToU8, type Unzipped, zipSync } from 'fflate';

/** Zip keeps the time of the machine's own zone and begins in 1980, so this is the same everywhere. */
const NO_TIME = new Date(1980, 0, 1);

/** A Word file's list of contents comes first: some readers tell by it what the file is. */
const FIRST = '[Content_Types].xml';

const inOrder = (one: string, other: string): number => {
  if (one === FIRST || other === FIRST) return one === FIRST ? -1 : 1;
  return one < other ? -1 : 1;
};

/** The files as a zip whose bytes depend on nothing else: not on when it is made, or where, or in which order they came. */
export const fixedZip = (files: Unzipped): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.keys(files)
        .sort(inOrder)
        .map((name) => [name, files[name] ?? new Uint8Array()]),
    ),
    { mtime: NO_TIME, level: 6 },
  );

/** Changes one file that is text, if it is there. */
export const changeText = (files: Unzipped, name: string, change: (text: string) => string): void => {
  const bytes = files[name];
  if (bytes) files[name] = strToU8(change(strFromU8(bytes)));
};
