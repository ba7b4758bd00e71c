const listeners = new Set<() => void>();

/** Opens whom to call; from wherever on the page. */
export const askDanger = (): void => {
  for (const listener of [...listeners]) listener();
};

/** Calls back when it is asked for, until the returned function is called. */
export const onDangerAsked = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
