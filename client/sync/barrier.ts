/** A barrier goes once typing rests so many ms: nobody waits for it, and who types on gets none for each letter… */
const REST = 300;
/** …but no later than so many ms after the first edit that it covers. */
const AT_MOST = 1000;

/** Knows which edits of this screen are on disk, without knowing about sockets. */
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
 * One barrier is under way at a time; the next follows when typing rests, and soon enough when it does not.
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
  /** When (ms) the first edit was made that no barrier covers. */
  let waitsSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    clearTimeout(timer);
    if (!open || underWay) return;
    n += 1;
    underWay = { n, covers: edits };
    waitsSince = undefined;
    send(n);
  };
  const askSoon = () => {
    if (!open || underWay || waitsSince === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(ask, Math.min(REST, Math.max(0, waitsSince + AT_MOST - performance.now())));
  };

  return {
    edited() {
      edits += 1;
      waitsSince ??= performance.now();
      askSoon();
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
      open = false;
      underWay = undefined;
      onDisk = NONE;
    },
    beat: ask,
    saved: () => onDisk === edits,
  };
};
