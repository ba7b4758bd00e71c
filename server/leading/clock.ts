import type { Act, Store } from '../store/store';
import { lead } from './facilitation';
import { surroundings } from './settling';
import { readState, writeState } from './state';

/**
 * Stops the clock of the family whose turn it is, as who leads could, inside a transaction; nothing where it has no turn or the
 * clock stands. Whoever leads starts it again.
 */
export function* stopClockOf(
  store: Store,
  { meetingId, conferenceId }: { meetingId: string; conferenceId: string },
  { personId, at }: { personId: string; at: number },
): Act<void> {
  const state = yield* readState(store, meetingId);
  if (state.turn?.conferenceId !== conferenceId || state.turn.timer.runningSince === undefined) return;
  const paused = lead(
    state,
    { act: 'pause', version: state.version },
    yield* surroundings(store, meetingId, personId, at),
  );
  if (paused) yield* writeState(store, meetingId, paused);
}
