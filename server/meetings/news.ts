/**
 * Tells who follows that something changed, in this process; each then reads what they may see of it. A topic is the id
 * of what changed: a meeting, a series, a kort consult.
 */
export interface News {
  tell(topic: string): void;
  /** Calls back at every change of one topic, until the returned function is called. */
  follow(topic: string, listener: () => void): () => void;
  /** Calls back at every change of anything, with its topic, until the returned function is called. */
  followAll(listener: (topic: string) => void): () => void;
}

export const createNews = (): News => {
  const followers = new Map<string, Set<() => void>>();
  const everywhere = new Set<(topic: string) => void>();
  return {
    tell(topic) {
      for (const listener of [...(followers.get(topic) ?? [])]) listener();
      for (const listener of [...everywhere]) listener(topic);
    },
    follow(topic, listener) {
      const present = followers.get(topic) ?? new Set();
      followers.set(topic, present.add(listener));
      return () => {
        present.delete(listener);
        if (present.size === 0 && followers.get(topic) === present) followers.delete(topic);
      };
    },
    followAll(listener) {
      everywhere.add(listener);
      return () => {
        everywhere.delete(listener);
      };
    },
  };
};
