/** How long (ms) after an edit its barrier goes: short enough to feel at once, long enough to cover a burst of keys. */
const PAUSE = 30;

/** Knows which edits of this screen are on disk (design.md §6), without knowing about sockets. */
export interface Barrier {
  /** An edit was made on this screen. */
  edited(): void;
  /** A new connection has sent all that this screen had, so that a barrier may follow. */
  opened(): void;
  echoed(n: number): void;
  /** The connection is gone: what was not echoed may not have arrived. */
  lost(): void;
  /** Asks for an echo though nothing changed. */
  beat(): void;
  /** Whether every edit made on this screen is on disk. */
  saved(): boolean;
}

/**
 * One barrier is under way at a time; the next follows `PAUSE` after the first edit that it does not cover.
 * @param send sends barrier n on the present connection
 * @param onSaved called whenever all edits turn out to be on disk
 */
export const createBarrier = (send: (n: number) => void, onSaved: () => void): Barrier => {
  const NONE = -1;
  let edits = 0;
  let onDisk = NONE;
  let open = false;
  let n = 0;
  let underWay: { n: number; covers: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!open || underWay) return;
    n += 1;
    underWay = { n, covers: edits };
    send(n);
  };
  const askSoon = () => {
    timer ??= setTimeout(ask, PAUSE);
  };

  return {
    edited() {
      edits += 1;
      if (open && !underWay) askSoon();
    },
    opened() {
      open = true;
      n = 0;
      ask();
    },
    echoed(echo) {
      if (underWay?.n !== echo) return;
      onDisk = underWay.covers;
      underWay = undefined;
      if (onDisk < edits) askSoon();
      else onSaved();
    },
    lost() {
      clearTimeout(timer);
      timer = undefined;
      open = false;
      underWay = undefined;
      onDisk = NONE;
    },
    beat: ask,
    saved: () => onDisk === edits,
  };
};
