import type { CloseMeeting, HandedOn } from '../../shared/api/closing';
import { STANDING_STATUSES } from '../../shared/meeting/standing';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import { end } from '../leading/facilitation';
import type { Led } from '../leading/leading';
import { settle, surroundings } from '../leading/settling';
import { readState, writeState } from '../leading/state';
import { type Act, first, reading, rows } from '../store/store';
import { carry, nextMeeting } from './carry';
import type { ClosingDeps } from './closing';
import { layEvent } from './conference-events';
import { openFamilyLine } from './family-line';

/** Closing a meeting, and what it hands on. The caller has asked the access function. */
export interface MeetingClosing {
  /** open → closed, once. Families that were not closed go to the next meeting, or stay when none is planned. */
  close(session: Session, meetingId: string, order: CloseMeeting): Promise<Led>;
  /** What it will hand on, or has handed on. */
  handedOn(meetingId: string): Promise<HandedOn>;
}

const DAY_MS = 86_400_000;

export const createMeetingClosing = ({ store, sealer, access, news, attending, now }: ClosingDeps): MeetingClosing => {
  const { sql } = store;

  const unclosed = (meetingId: string) =>
    sql
      .selectFrom('conference')
      .select(['id', 'family_id', 'version'])
      .where('meeting_id', '=', meetingId)
      .where('closed_at', 'is', null)
      .orderBy('position');

  /** The code of a family, for the agenda's eyes; a question mark when its key is gone. */
  const codeOf = async (conferenceId: string): Promise<string> => {
    const [row] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'sealed']).where('id', '=', conferenceId),
    );
    try {
      if (!row) return '?';
      await sealer.loadKey(row.family_id);
      return openFamilyLine(sealer, row.family_id, conferenceId, row.sealed).code;
    } catch {
      return '?';
    }
  };

  return {
    async close({ personId }, meetingId, { version }) {
      const families = await store.read(unclosed(meetingId));
      for (const { family_id } of families) await sealer.loadKey(family_id);
      const touched = new Set([meetingId]);
      const came = await store.write(function* (): Act<Led> {
        const meeting = yield* first(
          sql
            .selectFrom('meeting')
            .leftJoin('series', 'series.id', 'meeting.series_id')
            .select(['meeting.state', 'meeting.boards_until', 'series.days_after'])
            .where('meeting.id', '=', meetingId),
        );
        const led = yield* readState(store, meetingId);
        const open = yield* rows(unclosed(meetingId));
        if (led.version !== version) return 'stale';
        if (meeting?.state !== 'open') return 'unfit';
        // A family that was brought in this very moment: its key is not at hand, and who closes has not seen it.
        if (open.some(({ id }) => families.every((family) => family.id !== id))) return 'stale';
        const at = now();
        const to = yield* nextMeeting(store, meetingId, at);
        if (to) {
          for (const { id, family_id, version: seen } of open) {
            const about = { conferenceId: id, familyId: family_id, meetingId };
            yield* layEvent(store, sealer, { ...about, kind: 'postponed', at, by: personId });
            yield* auditLine(store, { at, by: personId, act: 'conference-postponed', subject: `conference:${id}` });
            yield* rows(
              sql
                .updateTable('conference')
                .set({ version: seen + 1 })
                .where('id', '=', id),
            );
          }
          yield* carry(
            store,
            open.map(({ id }) => id),
            to,
            at,
          );
          touched.add(to);
        }
        const { days_after } = meeting;
        yield* rows(
          sql
            .updateTable('meeting')
            .set({
              state: 'closed',
              closed_at: at,
              room_code: null,
              boards_until: days_after === null ? meeting.boards_until : at + days_after * DAY_MS,
            })
            .where('id', '=', meetingId),
        );
        const after = end(led, at);
        const around = yield* surroundings(store, meetingId, personId, at);
        yield* settle(store, attending, meetingId, { before: led, after, around });
        yield* writeState(store, meetingId, after);
        yield* auditLine(store, { at, by: personId, act: 'meeting-closed', subject: `meeting:${meetingId}` });
        return 'done';
      });
      if (came !== 'done') return came;
      for (const touchedId of touched) {
        access.changed({ meetingId: touchedId });
        news.tell(touchedId);
      }
      return came;
    },

    async handedOn(meetingId) {
      const closed = await store.read(
        sql
          .selectFrom('conference')
          .select('id')
          .where('meeting_id', '=', meetingId)
          .where('closed_at', 'is not', null),
      );
      const open = await store.read(unclosed(meetingId));
      const carried = await store.read(
        sql
          .selectFrom('conference_event')
          .innerJoin('conference', 'conference.id', 'conference_event.conference_id')
          .select('conference.id')
          .distinct()
          .where('conference_event.meeting_id', '=', meetingId)
          .where('conference_event.kind', '=', 'postponed')
          .where('conference.meeting_id', '!=', meetingId),
      );
      const agreements = await store.read(
        sql
          .selectFrom('agreement')
          .select('id')
          .where(
            'conference_id',
            'in',
            [...closed, ...open, ...carried].map(({ id }) => id),
          )
          .where('status', 'in', [...STANDING_STATUSES]),
      );
      const nextId = await reading(store, nextMeeting(store, meetingId, now()));
      const [next] = await store.read(
        sql
          .selectFrom('meeting')
          .select('starts_at')
          .where('id', '=', nextId ?? ''),
      );
      return {
        closed: closed.length,
        open: await Promise.all(open.map(({ id }) => codeOf(id))),
        carried: await Promise.all(carried.map(({ id }) => codeOf(id))),
        agreements: agreements.length,
        ...(next && { next: next.starts_at }),
      };
    },
  };
};
