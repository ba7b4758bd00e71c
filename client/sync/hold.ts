export interface Hold {
  release: () => void;
}

/**
 * Takes a name for this window until it is released or the window is gone; undefined when another window has it.
 * This is how a copy whose window crashed is told from one that is in use.
 */
export const hold = (name: string): Promise<Hold | undefined> =>
  new Promise((resolve, reject) => {
    navigator.locks
      .request(`casustafel ${name}`, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
