import type { SlotView } from '../../shared/api/outcomes';

/**
 * Saves one slot of a card as it is typed, and never loses a word: what could not be saved stays here, and when somebody
 * else was first both stand side by side until one is chosen.
 */

/** What is laid in a slot; null clears it. */
export type Laid = NonNullable<SlotView['value']> | null;

/** saved: nothing of one's own; typing: not sent yet; saving; waiting: no connection; conflict: somebody was first. */
export type SaverState = 'saved' | 'typing' | 'saving' | 'waiting' | 'conflict';

/** version: of the slot; reading: of the whole outcome in which it stands so, which only goes up. */
export interface Standing {
  version: number;
  reading: number;
}

/** How it stands after it; stale: it was made on an older one; refused: it cannot stand there. */
export type Sent = Standing | 'stale' | 'failed' | 'refused';

interface SaverDeps {
  send(version: number, value: Laid): Promise<Sent>;
  onChange(): void;
  /** In ms. */
  pause?: number;
  again?: number;
}

/** How long after the last key it is saved, and after how long it is tried again. In ms. */
const PAUSE = 700;
const AGAIN = 4_000;

export const createSlotSaver = ({ send, onChange, pause = PAUSE, again = AGAIN }: SaverDeps) => {
  let mine: Laid | undefined;
  let base = 0;
  /** Saved, and stands in the field until the screen has read what came of it. */
  let laid: { value: Laid; reading: number } | undefined;
  let state: SaverState = 'saved';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: SaverState) => {
    state = next;
    onChange();
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (mine === undefined || state === 'saving' || state === 'conflict') return;
    const sent = mine;
    become('saving');
    const came = await send(base, sent);
    // What may not stand there any more is kept in sight too.
    if (came === 'stale' || came === 'refused') return become('conflict');
    if (came === 'failed') {
      become('waiting');
      return later(again);
    }
    base = came.version;
    if (mine === sent) {
      mine = undefined;
      laid = { value: sent, reading: came.reading };
      return become('saved');
    }
    // More was typed meanwhile.
    become('typing');
    later(pause);
  };

  const isAhead = ({ reading }: Standing) => laid !== undefined && reading < laid.reading;

  return {
    state: () => state,
    /** One's own while it is not saved, or not read yet on this screen. */
    mine: (shown: Standing): Laid | undefined => (mine === undefined && isAhead(shown) ? laid?.value : mine),
    edit(value: Laid, shown: Standing, atOnce = false): void {
      if (mine === undefined && !isAhead(shown)) base = shown.version;
      mine = value;
      const isHeld = state === 'saving' || state === 'conflict';
      become(isHeld ? state : 'typing');
      if (isHeld) return;
      if (atOnce) void save();
      else later(pause);
    },
    flush: save,
    /** One's own words over what somebody else wrote, that one has seen; or both. */
    insist(value: Laid, version: number): void {
      mine = value;
      base = version;
      state = 'typing';
      void save();
    },
    giveWay(): void {
      mine = undefined;
      become('saved');
    },
  };
};
