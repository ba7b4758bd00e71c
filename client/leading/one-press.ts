/** A second press so soon (ms) after the first is the other half of a double click. */
const DOUBLE = 500;

let last = Number.NEGATIVE_INFINITY;

/** Does what a press asks for, unless it is a double click's second: by then the button already means the next thing. */
export const onePress = (run: () => void): void => {
  const now = performance.now();
  if (now - last < DOUBLE) return;
  last = now;
  run();
};
