/** Who has a screen open on which meeting, in this process. */
export interface Attending {
  /** A screen opened; call what is returned when it closes. */
  enter(meetingId: string, personId: string): () => void;
  isHere(meetingId: string, personId: string): boolean;
  here(meetingId: string): string[];
  /** Calls back when somebody came or went, until the returned function is called. */
  onChange(listener: (change: { meetingId: string; personId: string; here: boolean }) => void): () => void;
}

/** Whose last screen closed still counts for so long: a page that reloads or is out of sight is not gone. In ms. */
const LINGER_MS = 60_000;

export const createAttending = (lingerMs = LINGER_MS): Attending => {
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
    isHere: (meetingId, personId) => meetings.get(meetingId)?.has(personId) === true,
    here: (meetingId) => [...(meetings.get(meetingId)?.keys() ?? [])],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
