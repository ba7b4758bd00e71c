import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { jsonBytes } from './copy-json';

/** What a file or the whole is, for who reads the manifest. */
export interface About {
  readonly [key: string]: string | number;
}

export interface BundleFile {
  /** Of `fileName`, with an extension; folders by `/`. */
  name: string;
  bytes: Uint8Array;
  /** What it is, for who reads the manifest: family, receiver, version. */
  about?: About;
}

const SAFE = /^(?!\.)[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*\.[a-z0-9]+$/;
const MANIFEST = 'manifest.json';
const SUMS = 'SHA256SUMS';
/** The first day that a ZIP knows; it has local time. No moment of packing gets into the bytes. */
const noMoment = (): Date => new Date(1980, 0, 1);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);

const check = (files: readonly BundleFile[]): void => {
  const seen = new Set([MANIFEST, SUMS.toLowerCase()]);
  for (const { name } of files) {
    if (!SAFE.test(name)) throw new Error('a file of a bundle has a name that is not safe');
    if (seen.has(name.toLowerCase())) throw new Error(`two files of a bundle are called ${name}`);
    seen.add(name.toLowerCase());
  }
};

/**
 * A ZIP of files with a manifest.json that says what each is, and SHA256SUMS as `sha256sum -c` reads it. The same files give
 * the same bytes, in whatever order. Stored, not packed: documents are packed already, and a newer packer would change bytes.
 * @param about what the whole is, for the manifest
 * @throws when a name is not safe, or used twice
 */
export const zipOf = (files: readonly BundleFile[], about: About): Uint8Array => {
  check(files);
  const listed = files.map((file) => ({ ...file, sum: sha256(file.bytes) })).sort(byName);
  const manifest = jsonBytes({
    ...about,
    format: 'casustafel/bundel',
    formatVersion: 1,
    files: listed.map(({ name, bytes, about: what = {}, sum }) => ({
      ...what,
      name,
      bytes: bytes.length,
      sha256: sum,
    })),
  });
  const all = [...listed, { name: MANIFEST, bytes: manifest }].sort(byName);
  const sums = all.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const entries = [...all, { name: SUMS, bytes: Buffer.from(sums) }].map(({ name, bytes }) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: noMoment() });
};
