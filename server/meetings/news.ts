/** Tells who follows a meeting that something of it changed, in this process; each then reads what they may see of it. */
export interface News {
  tell(meetingId: string): void;
  /** Calls back at every change, until the returned function is called. */
  follow(meetingId: string, listener: () => void): () => void;
}

export const createNews = (): News => {
  const followers = new Map<string, Set<() => void>>();
  return {
    tell(meetingId) {
      for (const listener of [...(followers.get(meetingId) ?? [])]) listener();
    },
    follow(meetingId, listener) {
      const present = followers.get(meetingId) ?? new Set();
      followers.set(meetingId, present.add(listener));
      return () => {
        present.delete(listener);
        if (present.size === 0 && followers.get(meetingId) === present) followers.delete(meetingId);
      };
    },
  };
};
