import type { Agreements } from '../../shared/api/agreements';
import type { NoteView } from '../../shared/board/reading';
import { forTheRecord } from '../../shared/board/record-notes';

/** What the read-back names as missing. It never stops the closing. */
export type Missing = { kind: 'notes' | 'agreements' | 'decision' | 'notulist' } | { kind: 'sources'; count: number };

export const missingOf = (
  notes: ReadonlyMap<string, NoteView>,
  agreements: Agreements | undefined,
  notulist: string | undefined,
  isDecided: boolean,
): Missing[] => {
  const standing = [...notes.values()].filter(({ deletedAt, text }) => deletedAt === undefined && text !== '');
  const missing: Missing[] = [];
  if (forTheRecord(notes).length === 0) missing.push({ kind: 'notes' });
  if (!isDecided) missing.push({ kind: 'decision' });
  if (agreements?.agreements.length === 0) missing.push({ kind: 'agreements' });
  const bare = standing.filter(({ kind, source }) => kind === 'feit' && source === undefined).length;
  if (bare > 0) missing.push({ kind: 'sources', count: bare });
  if (notulist === undefined) missing.push({ kind: 'notulist' });
  return missing;
};
