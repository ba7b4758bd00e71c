import type { Agreements } from '../../shared/api/agreements';
import { type NoteView, notesInFrame } from '../../shared/board/reading';
import { FRAME_KEYS, type FrameKey } from '../../shared/worksheets/worksheets';

/** The notes that go to the record, by frame, in order; a note that stands in two frames is read once. */
export const forTheRecord = (notes: ReadonlyMap<string, NoteView>): { frame: FrameKey; notes: NoteView[] }[] => {
  const seen = new Set<string>();
  return FRAME_KEYS.map((frame) => {
    const here = notesInFrame(notes.values(), frame).filter(
      ({ id, marks }) => marks.includes('naar-het-verslag') && !seen.has(id),
    );
    for (const { id } of here) seen.add(id);
    return { frame, notes: here };
  }).filter((part) => part.notes.length > 0);
};

/** What the read-back names as missing. It never stops the closing. */
export type Missing = { kind: 'notes' | 'agreements' | 'decision' | 'notulist' } | { kind: 'sources'; count: number };

export const missingOf = (
  notes: ReadonlyMap<string, NoteView>,
  agreements: Agreements | undefined,
  notulist: string | undefined,
): Missing[] => {
  const standing = [...notes.values()].filter(({ deletedAt, text }) => deletedAt === undefined && text !== '');
  const missing: Missing[] = [];
  if (forTheRecord(notes).length === 0) missing.push({ kind: 'notes' });
  if (!standing.some(({ places }) => places.viervensters?.frame === 'volgende-stap'))
    missing.push({ kind: 'decision' });
  if (agreements?.agreements.length === 0) missing.push({ kind: 'agreements' });
  const bare = standing.filter(({ kind, source }) => kind === 'feit' && source === undefined).length;
  if (bare > 0) missing.push({ kind: 'sources', count: bare });
  if (notulist === undefined) missing.push({ kind: 'notulist' });
  return missing;
};
