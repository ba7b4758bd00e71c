import type { Fact } from '../../shared/api/happened';
import { isSame } from '../../shared/happened/same';
import { fitsTopic, standingOf } from '../../shared/happened/topics';
import { STANDING_STATUSES } from '../../shared/meeting/standing';
import { auditLine } from '../audit/audit';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { type FactPlace, factById, factId, type StoredFact, sealFact } from './stored';

/** What came of it. same: it was so already; stale: made on an older state; unfit: no such fact belongs to this topic. */
export type Laid = 'done' | 'same' | 'stale' | 'unfit';

interface ToLay {
  topic: string;
  /** In words, where it is about no member of the family. */
  whom?: string | undefined;
  /** Absent: what was laid down is taken back. */
  fact?: Fact | undefined;
  /** The one that was seen. Absent: on whatever stands. */
  version?: number;
  /** Who lays it down. */
  personId: string;
  at: number;
  /** The row whose own following up this is; it lays down itself what became of it. */
  except?: string;
}

/** Who must still do something: only a person of the system has a first page on which it stands. */
const owing = (fact: Fact | undefined): { owner: string | null; due: string | null } => {
  const standing = standingOf(fact);
  return { owner: standing?.who.personId ?? null, due: standing?.due ?? null };
};

/**
 * What was agreed or promised about this fact follows it: ticked anywhere, it is ticked everywhere. What was put off or
 * taken away by hand stays as somebody left it, unless it happened all the same.
 */
function* follow(store: Store, id: string, fact: Fact | undefined, except: string | undefined): Act<void> {
  const { sql } = store;
  const isNot = fact?.kind === 'not-told';
  const status = fact ? (isNot ? 'not-done' : 'done') : 'open';
  const from = fact ? ['not-done', 'done', ...STANDING_STATUSES] : ['not-done', 'done'];
  yield* rows(
    sql
      .updateTable('agreement')
      .set((is) => ({ status, version: is('version', '+', 1) }))
      .where('fact', '=', id)
      .where('id', '!=', except ?? '')
      .where('status', 'in', from)
      .where('status', '!=', status),
  );
  const heard = fact ? (isNot ? 'not-told' : 'done') : 'open';
  yield* rows(
    sql
      .updateTable('feedback')
      .set((is) => ({ status: heard, version: is('version', '+', 1) }))
      .where('fact', '=', id)
      .where('id', '!=', except ?? '')
      .where('status', '!=', 'withdrawn')
      .where('status', '!=', heard),
  );
}

/**
 * Lays a fact down, puts it right or takes it back, inside a transaction; what it said before stays with it. The family's
 * key must be loaded. Tell the followers of the family's meetings after the commit.
 */
export function* layDownFact(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: FactPlace,
  { topic, whom, fact, version, personId, at, except }: ToLay,
): Act<Laid> {
  if (fact && !fitsTopic(topic, fact)) return 'unfit';
  const id = factId(conferenceId, topic);
  const stood = yield* factById(store, sealer, id);
  const isWhom = whom === undefined || whom === stood?.whom;
  if (isSame(stood?.fact, fact) && (isWhom || !fact)) return 'same';
  if (version !== undefined && version !== (stood?.version ?? 0)) return 'stale';
  const step = { ...(fact && { fact }), ...(!isWhom && { whom }), by: personId, at };
  const stored: StoredFact = { topic, trail: [...(stood?.trail ?? []), step] };
  const columns = {
    ...owing(fact),
    at,
    version: stored.trail.length,
    sealed: sealFact(sealer, familyId, id, stored),
  };
  yield* rows(
    store.sql
      .insertInto('happened')
      .values({ id, conference_id: conferenceId, family_id: familyId, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns)),
  );
  yield* follow(store, id, fact, except);
  const act = !fact ? 'fact-taken-back' : stood ? 'fact-corrected' : 'fact-laid-down';
  yield* auditLine(store, { at, by: personId, act, subject: `happened:${id}` });
  return 'done';
}
