import { createHash } from 'node:crypto';
import { access, constants, open, readFile, rename, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import {
  type ConfigProblem,
  type ConnectionCheck,
  type Deliverable,
  DeliveryProblem,
  type DeliverySteps,
} from './deliverable';

export interface FolderConfig {
  kind: 'folder';
  /** An absolute path. */
  folder: string;
}

export const folderProblems = ({ folder }: FolderConfig): ConfigProblem[] =>
  isAbsolute(folder)
    ? []
    : [{ field: 'folder', problem: 'moet het hele pad van een map op de server zijn, zoals /srv/besluiten' }];

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/json': 'json',
  'application/zip': 'zip',
  'text/calendar': 'ics',
  'text/csv': 'csv',
};

const REASONS: Record<string, { why: string; again: boolean }> = {
  ENOENT: { why: 'bestaat niet. Maak de map aan, of verbeter het pad', again: false },
  ENOTDIR: { why: 'is geen map. Verbeter het pad', again: false },
  EACCES: { why: 'is niet toegankelijk. Geef het account van Casustafel schrijfrecht', again: false },
  EPERM: { why: 'is niet toegankelijk. Geef het account van Casustafel schrijfrecht', again: false },
  EROFS: { why: 'staat op een schijf waar niet op geschreven mag worden', again: false },
  ENOSPC: { why: 'is vol. Maak ruimte op die schijf', again: true },
  EDQUOT: { why: 'is vol. Maak ruimte op die schijf', again: true },
};

const folderProblem = (folder: string, error: unknown): DeliveryProblem => {
  if (error instanceof DeliveryProblem) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const { why, again } = REASONS[code] ?? { why: `is niet te gebruiken (${code || 'onbekende fout'})`, again: true };
  return new DeliveryProblem(`De map ${folder} ${why}.`, again);
};

const bytesAt = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** A network share may not know how to sync a folder; its file is on disk all the same. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
};

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whether we laid it there ourselves, and nobody changed it since: what lies beside it says its digest. */
const isOurs = (present: Buffer, details: Buffer | undefined): boolean => {
  try {
    const { sha256 } = JSON.parse(details?.toString() ?? '{}');
    return sha256 === sha256Of(present);
  } catch {
    return false;
  }
};

/**
 * Who watches the folder sees the whole file or none of it: it gets its name when it is on disk. What stands there under that
 * name makes way when it is ours.
 */
const lay = async (
  folder: string,
  name: string,
  bytes: Uint8Array,
  ours: (present: Buffer) => boolean,
): Promise<void> => {
  const path = join(folder, name);
  const present = await bytesAt(path);
  if (present?.equals(bytes)) return;
  if (present && !ours(present)) {
    throw new DeliveryProblem(
      `In de map ${folder} staat al een ander bestand met de naam ${name}. Haal dat weg.`,
      false,
    );
  }
  const unfinished = join(folder, `.${name}.part`);
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx');
  try {
    await handle.writeFile(bytes);
    // Whoever takes it from here may be another account; the folder's group says which.
    await handle.chmod(0o640);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, path);
  await syncFolder(folder);
};

/** Whether documents could be laid there. Leaves nothing behind. */
export const tryFolder = async ({ folder }: FolderConfig): Promise<ConnectionCheck> => {
  try {
    // With a slash behind it, what is no folder is refused too.
    await access(`${folder}/`, constants.W_OK | constants.X_OK);
    return { of: 'folder', ok: true, message: `In de map ${folder} kan worden geschreven.` };
  } catch (error) {
    return { of: 'folder', ok: false, message: folderProblem(folder, error).message };
  }
};

const detailsOf = ({ bytes, fileName, ...about }: Deliverable, file: string): Uint8Array => {
  const sha256 = sha256Of(bytes);
  return Buffer.from(`${JSON.stringify({ ...about, file, fileName, size: bytes.length, sha256 }, null, 2)}\n`);
};

/** Two files: the document, then a `.json` about it. Their names are made of the identificatie, never of people's words. */
export const folderDelivery = ({ folder }: FolderConfig, deliverable: Deliverable): DeliverySteps => ({
  steps: ['bestand'],
  stepOf: () => 'bestand',
  takeOver: () => ({}),
  async next(state) {
    const name = `${deliverable.identificatie}-v${deliverable.version}`;
    const file = `${name}.${EXTENSIONS[deliverable.format] ?? 'bin'}`;
    if (state.laid === true) return { state, done: true, reference: file };
    try {
      const details = await bytesAt(join(folder, `${file}.json`));
      await lay(folder, file, deliverable.bytes, (present) => isOurs(present, details));
      await lay(folder, `${file}.json`, detailsOf(deliverable, file), () => true);
    } catch (error) {
      throw folderProblem(folder, error);
    }
    return { state: { laid: true }, done: true, reference: file };
  },
});
