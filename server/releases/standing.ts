import type { Held } from '../../shared/api/exports';
import type { Copy } from '../../shared/exports/copy';
import { copyFor } from '../../shared/exports/cut';
import { isFamily } from '../../shared/exports/parts';
import type { LaidExport } from '../exports/rows';
import { readSource } from '../exports/source';
import type { Sealer } from '../sealing/sealer';
import type { Act, Store } from '../store/store';
import { readReceiving } from './receiving';
import { readRelease } from './rows';

interface Place {
  conferenceId: string;
  familyId: string;
}

/** The chain goes on, whatever it is about. */
const bare = ({ chain: _, ...copy }: Copy): string => JSON.stringify(copy);

/** Whether a copy would read otherwise if it were made now. The family's key must be loaded, here and below. */
export function* wouldDiffer(store: Store, sealer: Sealer, place: Place, { choice, copy }: LaidExport): Act<boolean> {
  const source = yield* readSource(store, sealer, place);
  return !source || bare(copyFor(source, choice)) !== bare(copy);
}

/** Why a copy does not go out in any format; undefined when it does. An organisation's always does. */
export function* heldBack(
  store: Store,
  sealer: Sealer,
  { exportId, ...place }: Place & { exportId: string },
  laid: LaidExport,
): Act<Held | undefined> {
  const { receiver } = laid.choice;
  if (!isFamily(receiver.kind)) return undefined;
  const release = yield* readRelease(store, exportId);
  if (release && release.state !== 'let-go') return release.state as 'asked' | 'refused' | 'withdrawn';
  const source = yield* readSource(store, sealer, place);
  const receiving = yield* readReceiving(store, sealer, place, source);
  // Before members had an id a receiver was a word: who that is, nobody can say any more.
  if (receiver.id === undefined) return receiving.isUnsafe ? 'unasked' : undefined;
  const may = receiving.entitled(receiver.id);
  if (!may || may.may === 'no') return 'not-entitled';
  const by = receiving.by(receiver.id, laid.seen?.answer);
  if (by !== 'none' && !release) return 'unasked';
  if (by === 'two' && release?.asked_of === null) return 'unasked';
  return release && (yield* wouldDiffer(store, sealer, place, laid)) ? 'changed' : undefined;
}
