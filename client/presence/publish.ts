import type { Awareness } from 'y-protocols/awareness';
import type { PresenceState } from '../../shared/sync/presence';

/** At most 20 positions a second (ms between them): smooth to the eye, and cheap for a table of twelve. */
const POINTER_PAUSE = 50;

/** What this screen tells the others about itself. */
export interface Publisher {
  /** Where the pointer is on the canvas, in board units; null when it left. */
  setPointer(pointer: PresenceState['pointer']): void;
  setSelected(notes: readonly string[]): void;
  setEditing(editing: PresenceState['editing']): void;
}

const nextFrame = (work: () => void): void => {
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(work);
  else work();
};

const createPublisher = (awareness: Awareness): Publisher => {
  /** What stands until it is set anew, also while this person is not here. */
  const standing: Pick<PresenceState, 'selected' | 'editing'> = {};
  let pointer: PresenceState['pointer'] = null;
  let sentAt = 0;
  let scheduled = false;

  const publish = (change: PresenceState) => {
    const state = awareness.getLocalState();
    if (state) awareness.setLocalState({ ...state, ...change });
  };
  const publishPointer = () => {
    scheduled = false;
    sentAt = Date.now();
    if (awareness.getLocalState()?.pointer !== pointer) publish({ pointer });
  };
  awareness.on('change', ({ added }: { added: number[] }) => {
    if (added.includes(awareness.clientID)) publish(standing);
  });

  return {
    setPointer(next) {
      pointer = next;
      if (!next) return publishPointer();
      if (scheduled) return;
      scheduled = true;
      setTimeout(() => nextFrame(publishPointer), Math.max(0, sentAt + POINTER_PAUSE - Date.now()));
    },
    setSelected(notes) {
      standing.selected = [...notes];
      publish({ selected: standing.selected });
    },
    setEditing(editing) {
      standing.editing = editing ?? null;
      publish({ editing: standing.editing });
    },
  };
};

const publishers = new WeakMap<Awareness, Publisher>();

/** The one publisher of a board's awareness. */
export const publisherOf = (awareness: Awareness): Publisher => {
  const publisher = publishers.get(awareness) ?? createPublisher(awareness);
  publishers.set(awareness, publisher);
  return publisher;
};
