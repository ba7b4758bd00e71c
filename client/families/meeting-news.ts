import { ofSession } from '../session/api';

/** How long (ms) after the server refused to tell news it is asked again. */
const ASK_AGAIN = 5_000;

interface Line {
  listeners: Set<() => void>;
  /** How many want it open while the page is out of sight too. */
  keepers: number;
  look(): void;
  close(): void;
}

const openLine = (url: string): Line => {
  let source: EventSource | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const hangUp = () => {
    clearTimeout(later);
    source?.close();
    source = undefined;
  };
  const call = () => {
    hangUp();
    const opened = new EventSource(ofSession(url));
    source = opened;
    opened.addEventListener('open', tell);
    opened.addEventListener('change', tell);
    opened.addEventListener('error', () => {
      // Reading tells why: a session that ended, say. A broken line comes back by itself; one that was refused does not.
      tell();
      if (opened.readyState === EventSource.CLOSED) later = setTimeout(line.look, ASK_AGAIN);
    });
  };
  const onSight = () => {
    // Whatever happened meanwhile, also to the laptop: a fresh line tells how things are now.
    if (document.visibilityState === 'visible' || line.keepers === 0) hangUp();
    line.look();
  };
  const line: Line = {
    listeners,
    keepers: 0,
    look() {
      if (document.visibilityState === 'hidden' && line.keepers === 0) hangUp();
      else if (!source || source.readyState === EventSource.CLOSED) call();
    },
    close() {
      document.removeEventListener('visibilitychange', onSight);
      hangUp();
    },
  };
  document.addEventListener('visibilitychange', onSight);
  return line;
};

/** One line for each stream, however many parts of the page listen: a browser keeps only six to one server. */
const lines = new Map<string, Line>();

const join = (url: string, listener: () => void, keeps: 0 | 1): (() => void) => {
  const line = lines.get(url) ?? openLine(url);
  lines.set(url, line);
  line.listeners.add(listener);
  line.keepers += keeps;
  line.look();
  return () => {
    line.listeners.delete(listener);
    line.keepers -= keeps;
    if (line.listeners.size > 0) return line.look();
    line.close();
    lines.delete(url);
  };
};

const eventsOf = (meetingId: string): string => `/api/meetings/${encodeURIComponent(meetingId)}/events`;

/**
 * Calls back at every change of a meeting, and whenever one may have been missed, until the returned function is called.
 * A page out of sight does not listen.
 */
export const followMeeting = (meetingId: string, onChange: () => void): (() => void) =>
  join(eventsOf(meetingId), onChange, 0);

/**
 * Keeps the line open while the page is out of sight, behind a video call say, until the returned function is called. Of
 * several such pages in one browser one does: it is enough to be here, and leaves lines for the page that is looked at.
 */
export const keepFollowing = (meetingId: string): (() => void) => {
  const url = eventsOf(meetingId);
  const keep = () => join(url, () => {}, 1);
  // A page that did not come over TLS, nor from this machine, has no locks.
  if (!navigator.locks) return keep();
  const over = new AbortController();
  const held = () =>
    new Promise<void>((resolve) => {
      const leave = keep();
      over.signal.addEventListener('abort', () => {
        leave();
        resolve();
      });
    });
  navigator.locks
    .request(`casustafel here ${meetingId}`, { signal: over.signal }, held)
    // It was over before this page got its turn.
    .catch(() => undefined);
  return () => over.abort();
};

/** The same for the page of a guest, who may be behind a video call when their turn comes. */
export const followGuestSheet = (conferenceId: string, onChange: () => void): (() => void) =>
  join(`/api/guest-sheets/${encodeURIComponent(conferenceId)}/events`, onChange, 1);

/** The same of everything that may change what this person sees at first; out of sight it does not listen. */
export const followMine = (onChange: () => void): (() => void) => join('/api/events', onChange, 0);
