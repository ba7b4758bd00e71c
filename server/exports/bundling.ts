import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Format } from '../../shared/api/exports';
import { besluitenlijstDocument } from '../../shared/exports/besluitenlijst';
import type { Copy } from '../../shared/exports/copy';
import { dayOf } from '../../shared/meeting/days';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, rows, type Store } from '../store/store';
import type { BundleFile } from './data/zip';
import type { Renderer } from './documents/render';
import { fileOf, nameOf } from './files';
import type { Letterheads } from './letterheads';
import type { Worked, Worker } from './queue';
import { type ExportRow, openExport } from './rows';

/** In which files each family's decision stands in a bundle. */
const FORMATS = ['pdf', 'docx', 'json', 'csv', 'ics'] as const;
/** How long a bundle can be fetched. In ms. */
export const KEPT_FOR = 24 * 60 * 60 * 1000;

/** How a file is called while it is kept: nothing of a family stands in it. */
const partName = (exportId: string, format: Format): string => `${exportId}.${format}`;
const contextOf = (jobId: string, name: string): string => `job:${jobId}:${name}`;

interface BundlingDeps {
  store: Store;
  sealer: Sealer;
  renderer: Renderer;
  letterheads: Letterheads;
  now(): number;
}

/** The exports that a bundle is made of: laid down with it. */
function* exportsOf(store: Store, jobId: string): Act<(ExportRow & { sealed: Uint8Array })[]> {
  return yield* rows(
    store.sql
      .selectFrom('export')
      .innerJoin('conference', 'conference.id', 'export.conference_id')
      .selectAll('export')
      .where('export.bundle', '=', jobId)
      .orderBy('conference.position')
      .orderBy('export.seq'),
  );
}

export const createBundling = ({ store, sealer, renderer, letterheads, now }: BundlingDeps): Worker => {
  const { sql } = store;

  const keep = (jobId: string, familyId: string, name: string, bytes: Uint8Array) =>
    store.write(function* (): Act<void> {
      const sealed = sealer.seal(familyId, contextOf(jobId, name), bytes);
      yield* rows(
        sql
          .insertInto('job_part')
          .values({ job_id: jobId, name, family_id: familyId, sealed })
          .onConflict((conflict) => conflict.columns(['job_id', 'name']).doUpdateSet({ sealed })),
      );
    });

  /** What was kept longer ago than it can be fetched goes. */
  const clear = () =>
    store.write(function* (): Act<void> {
      const old = sql
        .selectFrom('job')
        .select('id')
        .where('kind', '=', 'bundle')
        .where('changed_at', '<', now() - KEPT_FOR);
      yield* rows(sql.deleteFrom('job_part').where('job_id', 'in', old));
    });

  return async ({ id: jobId, subject: meetingId }, progress): Promise<Worked> => {
    await clear();
    const [meeting] = await store.read(sql.selectFrom('meeting').select('series_id').where('id', '=', meetingId));
    const laid = await reading(store, exportsOf(store, jobId));
    const [one] = laid;
    if (!meeting || !one)
      return { state: 'failed', note: 'In dit overleg is nog niets besloten. Neem eerst een besluit.' };
    const letterhead = await letterheads.of(meeting.series_id);
    const total = laid.length * FORMATS.length;
    let done = 0;
    for (const row of laid) {
      await sealer.loadKey(row.family_id);
      const { copy } = openExport(sealer, row.family_id, row.id, row.sealed);
      for (const format of FORMATS) {
        const file = await fileOf(copy, format, renderer, letterhead);
        await keep(jobId, row.family_id, partName(row.id, format), file.bytes);
      }
      done += FORMATS.length;
      await progress(done, total);
    }
    return { state: 'done' };
  };
};

/** All files of a bundle in one, with the list of what was decided; undefined when it is not there any more. */
export const bundleBytes = async (
  { store, sealer, renderer, letterheads }: Omit<BundlingDeps, 'now'>,
  { jobId, meetingId }: { jobId: string; meetingId: string },
): Promise<Uint8Array | undefined> => {
  const { sql } = store;
  const parts = await store.read(sql.selectFrom('job_part').selectAll().where('job_id', '=', jobId));
  const [meeting] = await store.read(
    sql.selectFrom('meeting').select(['title', 'starts_at', 'series_id']).where('id', '=', meetingId),
  );
  if (parts.length === 0 || !meeting) return undefined;
  const made = new Map(parts.map((part) => [part.name, part]));
  const laid = await reading(store, exportsOf(store, jobId));
  const copies: Copy[] = [];
  const files: BundleFile[] = [];
  for (const { id, family_id, sealed } of laid) {
    await sealer.loadKey(family_id);
    const { copy } = openExport(sealer, family_id, id, sealed);
    copies.push(copy);
    // Who types has a turn in between.
    await nextTurn();
    for (const format of FORMATS) {
      const name = partName(id, format);
      const part = made.get(name);
      if (!part) return undefined;
      files.push({
        name: nameOf(copy, format),
        bytes: sealer.open(family_id, contextOf(jobId, name), part.sealed),
        about: { family: copy.family.code, receiver: copy.receiver.name, version: copy.version },
      });
    }
  }
  const on = dayOf(Date.parse(meeting.starts_at));
  // It tells of several families, so it is made when it is fetched, and kept under nobody's key.
  const list = besluitenlijstDocument({ title: meeting.title, on }, copies);
  const pdf = await renderer.pdf(list);
  const docx = await renderer.docx(list, await letterheads.of(meeting.series_id));
  const lists = [
    { name: 'besluitenlijst.pdf', bytes: pdf },
    { name: 'besluitenlijst.docx', bytes: docx },
  ];
  return renderer.zip([...files, ...lists], { meeting: meeting.title, on });
};
