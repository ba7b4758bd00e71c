import { randomInt } from 'node:crypto';
import type { FormKey, Step } from '../../shared/meeting/steps';
import { auditLine, SYSTEM } from '../audit/audit';
import { type Act, first, rows, type Store } from '../store/store';
import type { Attending } from './attending';
import type { Facilitation, Surroundings } from './facilitation';

/** Digits a phone's keypad gives at once; enough, for they only find one's own meetings. */
const newRoomCode = (): string => String(randomInt(1000, 10_000));

/** What a command may need to know of a meeting, read inside the act that carries it out. */
export function* surroundings(store: Store, meetingId: string, by: string, now: number): Act<Surroundings> {
  const { sql } = store;
  const people = yield* rows(
    sql.selectFrom('participant').select('person_id').where('meeting_id', '=', meetingId).where('active', '=', 1),
  );
  const families = yield* rows(
    sql
      .selectFrom('conference')
      .select(['id', 'minutes', 'form', 'notulist'])
      .where('meeting_id', '=', meetingId)
      .where('closed_at', 'is', null)
      .orderBy('position'),
  );
  const series = yield* first(
    sql
      .selectFrom('meeting')
      .innerJoin('series', 'series.id', 'meeting.series_id')
      .select('series.steps')
      .where('meeting.id', '=', meetingId),
  );
  return {
    now,
    by,
    table: new Set(people.map(({ person_id }) => person_id)),
    families: families.map(({ form, notulist, ...family }) => ({
      ...family,
      form: form as FormKey,
      notulist: notulist ?? undefined,
    })),
    ownSteps: series?.steps ? (JSON.parse(series.steps) as Step[]) : undefined,
  };
}

interface Change {
  before: Facilitation;
  after: Facilitation;
  around: Surroundings;
}

/** What of a new state stands in other tables too. */
export function* settle(
  store: Store,
  attending: Attending,
  meetingId: string,
  { before, after, around }: Change,
): Act<void> {
  const { sql } = store;
  if (before.leader === undefined && after.leader !== undefined) {
    yield* rows(
      sql
        .updateTable('meeting')
        .set({ state: 'open', opened_at: around.now, room_code: newRoomCode() })
        .where('id', '=', meetingId),
    );
    yield* auditLine(store, {
      at: around.now,
      by: around.by,
      act: 'meeting-opened',
      subject: `meeting:${meetingId}`,
    });
  } else if (before.leader !== after.leader) {
    // An achtervang that leads counts.
    yield* rows(
      sql
        .updateTable('participant')
        .set({ active: 1 })
        .where('meeting_id', '=', meetingId)
        .where('person_id', '=', after.leader ?? ''),
    );
  }
  const { turn } = after;
  const left = before.turn?.conferenceId;
  if (left && left !== turn?.conferenceId) {
    yield* rows(sql.updateTable('conference').set({ left_at: around.now }).where('id', '=', left));
  }
  if (!turn) return;
  yield* rows(
    sql
      .updateTable('conference')
      .set({ form: turn.form, notulist: turn.notulist ?? null })
      .where('id', '=', turn.conferenceId),
  );
  if (turn.conferenceId === before.turn?.conferenceId) return;
  for (const personId of attending.here(meetingId)) {
    yield* markPresent(store, turn.conferenceId, personId, around.now);
  }
}

/** Notes that somebody was there for a family, because their screen was; what a person said of it stays. */
export function* markPresent(store: Store, conferenceId: string, personId: string, at: number): Act<void> {
  yield* rows(
    store.sql
      .insertInto('attendance')
      .values({ conference_id: conferenceId, person_id: personId, present: 1, at, set_by: SYSTEM })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
