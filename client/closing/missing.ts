import type { Agreements } from '../../shared/api/agreements';
import type { DecisionPage } from '../../shared/api/decisions';
import type { WeighingPage } from '../../shared/api/safety';
import type { NoteView } from '../../shared/board/reading';
import { forTheRecord } from '../../shared/board/record-notes';

/** What the read-back names as missing. It never stops the closing. */
type Missing =
  | { kind: 'notes' | 'agreements' | 'decision' | 'notulist' | 'unsafe' }
  | { kind: 'sources'; count: number };

/** What is read back; undefined while it is being fetched. */
interface Read {
  notes: ReadonlyMap<string, NoteView> | undefined;
  agreed: Agreements | undefined;
  weighing: WeighingPage | undefined;
  decision: DecisionPage | undefined;
  /** A person's id. */
  notulist: string | undefined;
}

export const missingOf = ({ notes, agreed, weighing, decision, notulist }: Read): Missing[] => {
  const standing = [...(notes?.values() ?? [])].filter(({ deletedAt, text }) => deletedAt === undefined && text !== '');
  const missing: Missing[] = [];
  if (notes && forTheRecord(notes).length === 0) missing.push({ kind: 'notes' });
  if (weighing && !weighing.unsafe) missing.push({ kind: 'unsafe' });
  if (decision && !decision.decided) missing.push({ kind: 'decision' });
  if (agreed?.agreements.length === 0) missing.push({ kind: 'agreements' });
  const bare = standing.filter(({ kind, source }) => kind === 'feit' && source === undefined).length;
  if (bare > 0) missing.push({ kind: 'sources', count: bare });
  if (notulist === undefined) missing.push({ kind: 'notulist' });
  return missing;
};
