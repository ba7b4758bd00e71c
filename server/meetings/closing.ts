import type { CloseConference, PostponeConference, ReopenConference } from '../../shared/api/closing';
import type { Access, Session } from '../access/access';
import { CLOSING_GRACE_MS } from '../access/facts';
import { auditLine } from '../audit/audit';
import type { Attending } from '../leading/attending';
import { type Facilitation, lead, leave, type Surroundings } from '../leading/facilitation';
import type { Led } from '../leading/leading';
import { settle, surroundings } from '../leading/settling';
import { readState, writeState } from '../leading/state';
import { endRounds } from '../safety/ending';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { carry, nextMeeting } from './carry';
import { type EventToLay, layEvent } from './conference-events';
import type { News } from './news';

/**
 * A family's conference in a meeting: unclosed → closed → unclosed (reopened) …, and unclosed → unclosed in a later meeting
 * (postponed). Each in one transaction, on the version that it was made on. The caller has asked the access function.
 */
export interface Closing {
  /** Its board is read-only from then on; with `next`, the next family begins. */
  close(session: Session, conferenceId: string, order: CloseConference): Promise<Led>;
  reopen(session: Session, conferenceId: string, order: ReopenConference): Promise<Led>;
  /** The family goes to the next meeting of the series, board and all. */
  postpone(session: Session, conferenceId: string, order: PostponeConference): Promise<Led | 'no-next-meeting'>;
}

export interface ClosingDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  attending: Attending;
  now(): number;
}

export const createClosing = ({ store, sealer, access, news, attending, now }: ClosingDeps): Closing => {
  const { sql } = store;

  function* conferenceOf(conferenceId: string) {
    return yield* first(
      sql
        .selectFrom('conference')
        .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
        .selectAll('conference')
        .select('meeting.state')
        .where('conference.id', '=', conferenceId),
    );
  }
  type Row = NonNullable<ReturnType<typeof conferenceOf> extends Generator<unknown, infer Found> ? Found : never>;

  const loadKeyOf = async (conferenceId: string): Promise<void> => {
    const [row] = await store.read(sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
    if (row) await sealer.loadKey(row.family_id);
  };

  /** The conference as the order was made on; else why not. */
  function* asSeen(conferenceId: string, version: number): Act<Row | 'stale' | 'unfit'> {
    const row = yield* conferenceOf(conferenceId);
    if (!row) return 'unfit';
    return row.version === version ? row : 'stale';
  }

  /** A family that is closed has had its turn, be it without one. */
  function* setState(row: Row, closedAt: number | null): Act<void> {
    yield* rows(
      sql
        .updateTable('conference')
        .set({ closed_at: closedAt, version: row.version + 1, ...(closedAt !== null && { left_at: closedAt }) })
        .where('id', '=', row.id),
    );
  }

  /** Lays down what became of it, for the family and for the audit. */
  function* note(
    row: Row,
    { personId }: Session,
    { kind, at, reason }: Pick<EventToLay, 'kind' | 'at' | 'reason'>,
  ): Act<void> {
    const { id: conferenceId, family_id: familyId, meeting_id: meetingId } = row;
    yield* layEvent(store, sealer, { conferenceId, familyId, meetingId, kind, at, by: personId, reason });
    yield* auditLine(store, { at, by: personId, act: `conference-${kind}`, subject: `conference:${conferenceId}` });
  }

  /** The next family on the agenda that is not closed, from this one on and then from the top. */
  const following = ({ id, position }: Row, agenda: readonly { id: string; position: number }[]) => {
    const others = agenda.filter((other) => other.id !== id);
    return others.find((other) => other.position > position) ?? others[0];
  };

  /** Ends this family's turn; with `next`, begins with the one that follows, unless another has the turn. */
  function* moveOn(row: Row, before: Facilitation, next: boolean, around: Surroundings): Act<Facilitation> {
    const left = leave(before, row.id, around.now);
    if (!next || left.turn || left.leader === undefined || row.state !== 'open') return left;
    const agenda = yield* rows(
      sql
        .selectFrom('conference')
        .select(['id', 'position'])
        .where('meeting_id', '=', row.meeting_id)
        .where('closed_at', 'is', null)
        .orderBy('position'),
    );
    const follower = following(row, agenda);
    const begin = follower && ({ act: 'turn', version: left.version, conferenceId: follower.id } as const);
    return (begin && lead(left, begin, around)) ?? left;
  }

  function* leaveTurn(row: Row, by: string, at: number, next = false): Act<void> {
    const before = yield* readState(store, row.meeting_id);
    const around = yield* surroundings(store, row.meeting_id, by, at);
    const after = yield* moveOn(row, before, next, around);
    if (after === before) return;
    yield* settle(store, attending, row.meeting_id, { before, after, around });
    yield* writeState(store, row.meeting_id, after);
  }

  const tell = (meetingIds: Iterable<string>): void => {
    for (const meetingId of meetingIds) {
      access.changed({ meetingId });
      news.tell(meetingId);
    }
  };

  /** Carries out one act on a conference and tells every meeting that it touched. */
  const carryOut = async <Came extends string>(
    conferenceId: string,
    act: (touched: Set<string>) => Act<Came | 'done'>,
  ): Promise<Came | 'done'> => {
    await loadKeyOf(conferenceId);
    const touched = new Set<string>();
    const came = await store.write(() => act(touched));
    if (came === 'done') tell(touched);
    return came;
  };

  /** Once what was being typed is in, open boards are asked again, and shut. */
  const shutSoon = (meetingId: string): void => {
    setTimeout(() => access.changed({ meetingId }), CLOSING_GRACE_MS).unref();
  };

  return {
    async close(session, conferenceId, { version, next }) {
      const meetings = new Set<string>();
      const came = await carryOut(conferenceId, function* (touched): Act<Led> {
        const row = yield* asSeen(conferenceId, version);
        if (typeof row === 'string') return row;
        const wasHeld = row.state === 'open' || row.state === 'closed';
        if (row.closed_at !== null || !wasHeld) return 'unfit';
        const at = now();
        yield* setState(row, at);
        yield* note(row, session, { kind: 'closed', at });
        yield* endRounds(store, conferenceId, at);
        yield* leaveTurn(row, session.personId, at, next);
        touched.add(row.meeting_id);
        meetings.add(row.meeting_id);
        return 'done';
      });
      for (const meetingId of meetings) shutSoon(meetingId);
      return came;
    },

    reopen: (session, conferenceId, { version, reason }) =>
      carryOut(conferenceId, function* (touched): Act<Led> {
        const row = yield* asSeen(conferenceId, version);
        if (typeof row === 'string') return row;
        const later = yield* first(
          sql
            .selectFrom('conference')
            .select('id')
            .where('family_id', '=', row.family_id)
            .where('made_at', '>', row.made_at),
        );
        // A family that came back has its board there.
        if (row.closed_at === null || later || reason.trim() === '') return 'unfit';
        yield* setState(row, null);
        yield* note(row, session, { kind: 'reopened', at: now(), reason: reason.trim() });
        touched.add(row.meeting_id);
        return 'done';
      }),

    postpone: (session, conferenceId, { version, reason }) =>
      carryOut(conferenceId, function* (touched): Act<Led | 'no-next-meeting'> {
        const row = yield* asSeen(conferenceId, version);
        if (typeof row === 'string') return row;
        const isToCome = row.state === 'open' || row.state === 'planned';
        if (row.closed_at !== null || !isToCome) return 'unfit';
        const at = now();
        const to = yield* nextMeeting(store, row.meeting_id, at);
        if (!to) return 'no-next-meeting';
        yield* setState(row, null);
        yield* note(row, session, { kind: 'postponed', at, reason: reason?.trim() });
        yield* leaveTurn(row, session.personId, at);
        yield* carry(store, [conferenceId], to, at);
        touched.add(row.meeting_id).add(to);
        return 'done';
      }),
  };
};
