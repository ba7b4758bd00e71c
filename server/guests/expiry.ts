import { type Act, rows, type Store } from '../store/store';

const HOUR_MS = 60 * 60 * 1000;

/** A guest's link lasts until the end of the day after the meeting; a meeting that is held late still has half a day. */
export const guestUntil = (startsAt: string, now = 0): number =>
  Math.max(Date.parse(startsAt) + 36 * HOUR_MS, now + 12 * HOUR_MS);

/**
 * Lets the guests of a meeting's families go along with it: their invitations and links last as long as its present time
 * asks. Call it when a meeting was moved, or a family to another meeting. What was revoked or is over stays so.
 * @param at ms since 1970
 */
export function* moveGuests(store: Store, meetingId: string, at: number): Act<void> {
  const { sql } = store;
  const guests = yield* rows(
    sql
      .selectFrom('guest')
      .innerJoin('conference', 'conference.id', 'guest.conference_id')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .select(['guest.conference_id', 'guest.person_id', 'meeting.starts_at'])
      .where('meeting.id', '=', meetingId)
      .where('guest.revoked_at', 'is', null)
      .where('guest.expires_at', '>', at),
  );
  for (const { conference_id, person_id, starts_at } of guests) {
    const expires_at = guestUntil(starts_at, at);
    yield* rows(
      sql
        .updateTable('guest')
        .set({ expires_at })
        .where('conference_id', '=', conference_id)
        .where('person_id', '=', person_id),
    );
    yield* rows(
      sql
        .updateTable('link')
        .set({ expires_at, meeting_id: meetingId })
        .where('conference_id', '=', conference_id)
        .where('person_id', '=', person_id)
        .where('revoked_at', 'is', null),
    );
  }
}
