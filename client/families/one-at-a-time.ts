/** After how long (ms) a reading that does not end is left behind, and the next may begin. */
const GIVE_UP = 8_000;

/**
 * Reads at once when asked; asked while a reading is under way, it reads once more when that has ended. To begin anew at
 * every piece of news would show nothing for as long as the news keeps coming to whoever has a slow line.
 */
export const oneAtATime = (read: () => Promise<unknown>, giveUp = GIVE_UP): { ask(): void; stop(): void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  let stopped = false;
  const begin = () => {
    again = false;
    const end = () => {
      if (timer !== mine) return;
      clearTimeout(timer);
      timer = undefined;
      if (again && !stopped) begin();
    };
    const mine = setTimeout(() => end(), giveUp);
    timer = mine;
    read().then(end, end);
  };
  return {
    ask() {
      if (stopped) return;
      if (timer === undefined) begin();
      else again = true;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
};
