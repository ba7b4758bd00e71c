import type { Role } from '../../shared/api/contract';
import type { Attendee } from '../../shared/api/guests';
import { auditLine, SYSTEM } from '../audit/audit';
import type { News } from '../meetings/news';
import { type Act, first, reading, rows, type Store } from '../store/store';

/**
 * Who was there when a family was talked about: known from open screens during its turn, or because who leads said so (in
 * the room without a screen, on the telephone). The caller has asked the access function.
 */
export interface Attendance {
  /** Everybody of the table and the guests of this family, by name. */
  list(conferenceId: string): Promise<Attendee[]>;
  /** False: this person belongs neither to the table nor to the guests. What is said stands above what a screen told. */
  set(conferenceId: string, personId: string, present: boolean, by: string): Promise<boolean>;
}

/** Everybody who can have been there, with what is known of it. */
function* expected({ sql }: Store, conferenceId: string): Act<Attendee[]> {
  const people = sql
    .selectFrom('conference')
    .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
    .select('participant.person_id')
    .where('conference.id', '=', conferenceId)
    .union(sql.selectFrom('guest').select('person_id').where('conference_id', '=', conferenceId));
  const found = yield* rows(
    sql
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .leftJoin('attendance', (join) =>
        join.onRef('attendance.person_id', '=', 'person.id').on('attendance.conference_id', '=', conferenceId),
      )
      .leftJoin('person as teller', 'teller.id', 'attendance.set_by')
      .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
      .select(['attendance.present', 'attendance.set_by', 'teller.name as by'])
      .where('person.id', 'in', people)
      .orderBy('person.name'),
  );
  return found.map(({ id, name, role, organisation, present, set_by, by }) => ({
    id,
    name,
    role: role as Role,
    organisation,
    present: present === 1,
    ...(set_by !== null && { how: set_by === SYSTEM ? ('screen' as const) : ('said' as const) }),
    ...(by !== null && { by }),
  }));
}

/** Who was there for a family. */
export function* presentAt(store: Store, conferenceId: string): Act<Attendee[]> {
  return (yield* expected(store, conferenceId)).filter(({ present }) => present);
}

export const createAttendance = (store: Store, news: News, now: () => number): Attendance => {
  const { sql } = store;

  function* meetingOf(conferenceId: string, personId: string): Act<string | undefined> {
    const conference = yield* first(sql.selectFrom('conference').select('meeting_id').where('id', '=', conferenceId));
    if (!conference) return undefined;
    const participant = yield* first(
      sql
        .selectFrom('participant')
        .select('person_id')
        .where('meeting_id', '=', conference.meeting_id)
        .where('person_id', '=', personId),
    );
    const guest = yield* first(
      sql
        .selectFrom('guest')
        .select('person_id')
        .where('conference_id', '=', conferenceId)
        .where('person_id', '=', personId),
    );
    return participant || guest ? conference.meeting_id : undefined;
  }

  return {
    list: (conferenceId) => reading(store, expected(store, conferenceId)),

    async set(conferenceId, personId, present, by) {
      const meetingId = await store.write(function* (): Act<string | undefined> {
        const meeting = yield* meetingOf(conferenceId, personId);
        if (!meeting) return undefined;
        const at = now();
        const said = { present: present ? 1 : 0, at, set_by: by };
        yield* rows(
          sql
            .insertInto('attendance')
            .values({ conference_id: conferenceId, person_id: personId, ...said })
            .onConflict((conflict) => conflict.columns(['conference_id', 'person_id']).doUpdateSet(said)),
        );
        yield* auditLine(store, { at, by, act: 'attendance-set', subject: `attendance:${conferenceId}:${personId}` });
        return meeting;
      });
      if (meetingId) news.tell(meetingId);
      return meetingId !== undefined;
    },
  };
};
