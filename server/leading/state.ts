import { type Act, first, rows, type Store } from '../store/store';
import { type Facilitation, nothingYet } from './facilitation';

/** Reads how a meeting is being led, inside an act. */
export function* readState(store: Store, meetingId: string): Act<Facilitation> {
  const row = yield* first(store.sql.selectFrom('facilitation').select('state').where('meeting_id', '=', meetingId));
  return row ? parseState(row.state) : nothingYet();
}

/** Only this folder writes the column, so what stands in it is a Facilitation. */
export const parseState = (json: string): Facilitation => JSON.parse(json) as Facilitation;

/** Lays the state down, with what the access function asks of it in columns of its own. */
export function* writeState(store: Store, meetingId: string, state: Facilitation): Act<void> {
  const row = {
    version: state.version,
    leader: state.leader ?? null,
    turn: state.turn?.conferenceId ?? null,
    last_turn: state.lastTurn?.conferenceId ?? null,
    last_turn_ended_at: state.lastTurn?.endedAt ?? null,
    state: JSON.stringify(state),
  };
  yield* rows(
    store.sql
      .insertInto('facilitation')
      .values({ meeting_id: meetingId, ...row })
      .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row)),
  );
}
