/** Does what a click asks for, unless it is a double click's second: by then the button already means the next thing. */
export const oneClick =
  (run: () => void) =>
  ({ detail: clicks }: { detail: number }): void => {
    if (clicks < 2) run();
  };
