import { moveGuests } from '../guests/expiry';
import { type Act, first, rows, type Store } from '../store/store';

/** The next meeting of the same series that is still to be held: where families go that this one does not get to. */
export function* nextMeeting(store: Store, meetingId: string, now: number): Act<string | undefined> {
  const { sql } = store;
  const from = yield* first(sql.selectFrom('meeting').select(['series_id', 'starts_at']).where('id', '=', meetingId));
  if (!from?.series_id) return undefined;
  const planned = yield* rows(
    sql
      .selectFrom('meeting')
      .select(['id', 'starts_at'])
      .where('series_id', '=', from.series_id)
      .where('state', '=', 'planned')
      .where('id', '!=', meetingId),
  );
  const after = Math.max(now, Date.parse(from.starts_at));
  const coming = planned.map(({ id, starts_at }) => ({ id, at: Date.parse(starts_at) })).filter(({ at }) => at > after);
  return coming.sort((a, b) => a.at - b.at)[0]?.id;
}

const placesOf = (store: Store, meetingId: string) =>
  store.sql.selectFrom('conference').select(['id', 'urgent']).where('meeting_id', '=', meetingId).orderBy('position');

/** Whoever has the agenda of this meeting open is to see that it changed. */
function* agendaChanged(store: Store, meetingId: string): Act<void> {
  yield* rows(
    store.sql
      .updateTable('meeting')
      .set((is) => ({ agenda_version: is('agenda_version', '+', 1) }))
      .where('id', '=', meetingId),
  );
}

/**
 * Moves families to another meeting, boards and all. They stand at the end of its agenda, but urgent ones after those
 * that are urgent there, with a turn and guests to come. What is already in that meeting stays where it is. Tell both meetings' followers, and the access
 * function, after the commit.
 */
export function* carry(store: Store, conferenceIds: readonly string[], toMeetingId: string, at: number): Act<void> {
  const { sql } = store;
  if (conferenceIds.length === 0) return;
  const moving = yield* rows(
    sql
      .selectFrom('conference')
      .select(['id', 'meeting_id', 'urgent'])
      .where('id', 'in', [...conferenceIds])
      .where('meeting_id', '!=', toMeetingId)
      .orderBy('position'),
  );
  const present = yield* rows(placesOf(store, toMeetingId));
  const usual = present.findIndex(({ urgent }) => urgent === 0);
  const urgentUntil = usual < 0 ? present.length : usual;
  const order = [
    ...present.slice(0, urgentUntil),
    ...moving.filter(({ urgent }) => urgent === 1),
    ...present.slice(urgentUntil),
    ...moving.filter(({ urgent }) => urgent === 0),
  ];
  // No two families have one place, not even for a moment: all places are freed first.
  for (const [i, { id }] of present.entries()) {
    yield* rows(
      sql
        .updateTable('conference')
        .set({ position: -1 - i })
        .where('id', '=', id),
    );
  }
  const carried = new Set(moving.map(({ id }) => id));
  for (const [position, { id }] of order.entries()) {
    const place = sql.updateTable('conference').where('id', '=', id);
    yield* rows(
      carried.has(id)
        ? place.set((is) => ({
            position,
            meeting_id: toMeetingId,
            carried: is('carried', '+', 1),
            notulist: null,
            left_at: null,
          }))
        : place.set({ position }),
    );
  }
  for (const meetingId of new Set([toMeetingId, ...moving.map(({ meeting_id }) => meeting_id)])) {
    yield* agendaChanged(store, meetingId);
  }
  yield* moveGuests(store, toMeetingId, at);
}
