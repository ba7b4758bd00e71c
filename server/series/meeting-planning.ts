import type { PlanningCommand } from '../../shared/api/series';
import type { Access } from '../access/access';
import { type AuditLine, auditLine } from '../audit/audit';
import { moveGuests } from '../guests/expiry';
import type { News } from '../meetings/news';
import { type Act, first, rows, type Store } from '../store/store';
import type { Done } from './keeper';
import { boardColumns } from './meeting-rows';
import { carryOn, seriesOf } from './plan-ahead';
import { instantOf, isWallTime } from './planning';

/** When one meeting is held, or whether, and who stands in at it. The caller has asked the access function. */
export interface MeetingPlanning {
  command(meetingId: string, by: string, command: PlanningCommand): Promise<Done>;
  /** An achtervang counts once activated, for this one meeting. */
  setActive(order: { meetingId: string; personId: string; by: string; active: boolean }): Promise<Done>;
}

interface PlanningDeps {
  store: Store;
  access: Access;
  news: News;
  now(): number;
}

const ACTS: Readonly<Record<PlanningCommand['act'], AuditLine['act']>> = {
  move: 'meeting-moved',
  skip: 'meeting-skipped',
  cancel: 'meeting-cancelled',
  restore: 'meeting-restored',
};

interface PlannedRow {
  id: string;
  state: string;
  starts_at: string;
  planned_day: string | null;
  reason: string | null;
  series_id: string | null;
}

export const createMeetingPlanning = ({ store, access, news, now }: PlanningDeps): MeetingPlanning => {
  const { sql } = store;

  /** When the series has it, at the present time of day. */
  function* asPlanned({ series_id, planned_day, starts_at }: PlannedRow): Act<string> {
    const series = series_id === null ? undefined : yield* seriesOf(store, series_id);
    return series && planned_day !== null ? instantOf(planned_day, series.time) : starts_at;
  }

  /** What the command makes of the meeting; undefined when it does not fit. */
  function* changed(
    meeting: PlannedRow,
    command: PlanningCommand,
  ): Act<{ state: string; startsAt: string; reason: string | null } | undefined> {
    const { state, starts_at } = meeting;
    if (command.act === 'restore') {
      const isMoved = state === 'planned' && meeting.reason !== null;
      if (!isMoved && state !== 'cancelled' && state !== 'skipped') return undefined;
      const startsAt = isMoved ? yield* asPlanned(meeting) : starts_at;
      return Date.parse(startsAt) > now() ? { state: 'planned', startsAt, reason: null } : undefined;
    }
    if (state !== 'planned') return undefined;
    const reason = command.reason.trim();
    if (command.act === 'skip') return { state: 'skipped', startsAt: starts_at, reason };
    if (command.act === 'cancel') return { state: 'cancelled', startsAt: starts_at, reason };
    const [day = '', time = ''] = command.startsAt.split('T');
    const startsAt = instantOf(day, time);
    return Date.parse(startsAt) > now() ? { state: 'planned', startsAt, reason } : undefined;
  }

  return {
    async command(meetingId, by, command) {
      if (command.act === 'move' && !isWallTime(command.startsAt)) return 'bad-request';
      const touched = [meetingId];
      const done = await store.write(function* (): Act<Done> {
        const meeting = yield* first(sql.selectFrom('meeting').selectAll().where('id', '=', meetingId));
        if (meeting?.version !== command.version) return 'stale';
        const after = yield* changed(meeting, command);
        if (!after) return 'unfit';
        const series = meeting.series_id === null ? undefined : yield* seriesOf(store, meeting.series_id);
        yield* rows(
          sql
            .updateTable('meeting')
            .set({
              state: after.state,
              starts_at: after.startsAt,
              reason: after.reason,
              version: meeting.version + 1,
              ...(series && boardColumns(after.startsAt, series)),
            })
            .where('id', '=', meetingId),
        );
        if (after.startsAt !== meeting.starts_at) yield* moveGuests(store, meetingId, now());
        yield* auditLine(store, { at: now(), by, act: ACTS[command.act], subject: `meeting:${meetingId}` });
        const next = after.state === 'planned' ? undefined : yield* carryOn(store, meetingId, now());
        if (next) touched.push(next);
        return 'done';
      });
      if (done !== 'done') return done;
      for (const id of touched) {
        access.changed({ meetingId: id });
        news.tell(id);
      }
      return done;
    },

    async setActive({ meetingId, personId, by, active }) {
      const done = await store.write(function* (): Act<Done> {
        const row = yield* first(
          sql
            .selectFrom('participant')
            .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
            .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
            .select(['participant.part', 'participant.active', 'meeting.state', 'facilitation.leader'])
            .where('participant.meeting_id', '=', meetingId)
            .where('participant.person_id', '=', personId),
        );
        if (row?.part !== 'achtervang') return 'unfit';
        if (row.state !== 'planned' && row.state !== 'open') return 'unfit';
        // Who leads first hands over.
        if (!active && row.leader === personId) return 'unfit';
        if ((row.active === 1) === active) return 'done';
        yield* rows(
          sql
            .updateTable('participant')
            .set({ active: active ? 1 : 0 })
            .where('meeting_id', '=', meetingId)
            .where('person_id', '=', personId),
        );
        const act = active ? 'achtervang-activated' : 'achtervang-released';
        yield* auditLine(store, { at: now(), by, act, subject: `participant:${meetingId}:${personId}` });
        return 'done';
      });
      if (done !== 'done') return done;
      access.changed({ personId });
      news.tell(meetingId);
      return done;
    },
  };
};
