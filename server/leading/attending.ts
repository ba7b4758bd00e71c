/** Who has a screen open on which meeting, in this process. */
export interface Attending {
  /** A screen opened; call what is returned when it closes. */
  enter(meetingId: string, personId: string): () => void;
  isHere(meetingId: string, personId: string): boolean;
  here(meetingId: string): string[];
  /** No screen of theirs was open for a while, and they gave no sign of life: others may take over what they were doing. */
  isGone(meetingId: string, personId: string): boolean;
  /** They gave a sign of life without a screen that stays open. */
  seen(meetingId: string, personId: string): void;
  /** Calls back when somebody came or went, until the returned function is called. */
  onChange(listener: (change: { meetingId: string; personId: string; here: boolean }) => void): () => void;
}

/** Whose last screen closed still counts for so long: a page that reloads or is out of sight is not gone. In ms. */
const LINGER_MS = 60_000;

export const createAttending = (lingerMs = LINGER_MS, now: () => number = Date.now): Attending => {
  /** Nobody was seen before this process began: a restart makes nobody gone. ms since 1970 */
  const beganAt = now();
  const lastSeen = new Map<string, number>();
  const keyOf = (meetingId: string, personId: string): string => `${meetingId} ${personId}`;
  const seen = (meetingId: string, personId: string): void => void lastSeen.set(keyOf(meetingId, personId), now());
  /** Open screens by person by meeting; 0 while one who left still counts. */
  const meetings = new Map<string, Map<string, number>>();
  const listeners = new Set<Parameters<Attending['onChange']>[0]>();

  const tell = (meetingId: string, personId: string, here: boolean): void => {
    for (const listener of [...listeners]) listener({ meetingId, personId, here });
  };

  const forget = (meetingId: string, personId: string): void => {
    const people = meetings.get(meetingId);
    if (people?.get(personId) !== 0) return;
    people.delete(personId);
    if (people.size === 0) meetings.delete(meetingId);
    tell(meetingId, personId, false);
  };

  const leave = (meetingId: string, personId: string): void => {
    const people = meetings.get(meetingId);
    const left = (people?.get(personId) ?? 1) - 1;
    people?.set(personId, left);
    seen(meetingId, personId);
    if (left === 0) setTimeout(() => forget(meetingId, personId), lingerMs).unref();
  };

  return {
    enter(meetingId, personId) {
      const people = meetings.get(meetingId) ?? new Map<string, number>();
      meetings.set(meetingId, people);
      const before = people.get(personId);
      people.set(personId, (before ?? 0) + 1);
      if (before === undefined) tell(meetingId, personId, true);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        leave(meetingId, personId);
      };
    },
    isGone: (meetingId, personId) =>
      meetings.get(meetingId)?.has(personId) !== true &&
      now() - (lastSeen.get(keyOf(meetingId, personId)) ?? beganAt) >= lingerMs,
    seen,
    isHere: (meetingId, personId) => meetings.get(meetingId)?.has(personId) === true,
    here: (meetingId) => [...(meetings.get(meetingId)?.keys() ?? [])],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
