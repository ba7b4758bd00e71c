import { applyEdit, type Refusal } from './edits';
import type { Incoming } from './frames';
import { ROOM_BUDGET_MS, ROOM_MESSAGES } from './limits';
import type { Member } from './member';
import type { OpenDocument } from './opened';

/** What of a connection is handled in the tick, in the order in which it came. */
export type Message = { kind: 'join' } | Extract<Incoming, { kind: 'ask' | 'update' | 'barrier' }>;

export interface Queued {
  member: Member;
  message: Message;
  weight: number;
}

/** One room's part of one tick: applied, and to be committed. */
export interface Batch {
  readonly entries: Queued[];
  /** As received, and yjs' own tidying after them. */
  readonly updates: Uint8Array[];
  /** Client ids seen for the first time, and whose they are. */
  readonly claims: Map<number, string>;
}

const edit = (opened: OpenDocument, batch: Batch, member: Member, update: Uint8Array): Refusal | undefined => {
  const { session, mayWrite, knowsShape } = member.connection;
  const verdict = applyEdit(opened, { personId: session.personId, mayWrite, knowsShape }, update, member);
  if ('code' in verdict) return verdict;
  if (verdict.news) batch.updates.push(update);
  for (const client of verdict.claims) {
    opened.authors.set(client, session.personId);
    batch.claims.set(client, session.personId);
  }
  if (verdict.awaits) for (const [client, clock] of verdict.awaits) member.awaits.set(client, clock);
  if (verdict.awaitsDeletions) member.awaitsDeletions = true;
  return undefined;
};

/**
 * Applies the edits among the entries, as far as one tick goes. A refused member's edits end there. Returns undefined when
 * a refused edit left something in the document: then nothing of the batch may be used.
 */
export const applyBatch = (
  opened: OpenDocument,
  entries: readonly Queued[],
  refuse: (member: Member, refusal: Refusal) => void,
): Batch | undefined => {
  const batch: Batch = { entries: [], updates: [], claims: new Map() };
  const until = performance.now() + ROOM_BUDGET_MS;
  for (const entry of entries) {
    if (batch.entries.length === ROOM_MESSAGES || performance.now() > until) break;
    batch.entries.push(entry);
    const { member, message } = entry;
    if (message.kind !== 'update' || member.refused) continue;
    const refusal = edit(opened, batch, member, message.update);
    if (!refusal) continue;
    refuse(member, refusal);
    if (refusal.spoilt) return undefined;
  }
  for (const { source, update } of opened.changes) if (source === null) batch.updates.push(update);
  return batch;
};
