import { type Act, first, type Store } from '../store/store';

/** Whether this person takes part in the meeting of this conference. */
export function* isAtTable({ sql }: Store, conferenceId: string, personId: string): Act<boolean> {
  const found = yield* first(
    sql
      .selectFrom('conference')
      .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
      .select('participant.person_id')
      .where('conference.id', '=', conferenceId)
      .where('participant.person_id', '=', personId),
  );
  return found !== undefined;
}
