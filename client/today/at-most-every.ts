/** Does something at once when asked, and when asked again too soon, once more after the wait (ms). */
export const atMostEvery = (wait: number, act: () => void): { ask(): void; stop(): void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined;
      if (!again) return;
      again = false;
      act();
      rest();
    }, wait);
  };
  return {
    ask() {
      if (timer !== undefined) {
        again = true;
        return;
      }
      act();
      rest();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
};
