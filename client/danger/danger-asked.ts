type Listener = () => void;

let listener: Listener | undefined;
/** It was asked for while there was no panel yet: it opens as soon as there is one. */
let isAsked = false;

/** Opens whom to call; from wherever on the page. */
export const askDanger = (): void => {
  if (listener) listener();
  else isAsked = true;
};

/** With this it opens, also while somebody types: the key by its place, since Alt makes other signs of it on some keyboards. */
const isDangerKey = ({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  code === 'KeyG' && altKey && !ctrlKey && !metaKey && !shiftKey;

/** Listens to the key from the first moment of a page, before its texts and screens are there. */
export const listenToDangerKey = (): void => {
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isDangerKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      askDanger();
    },
    true,
  );
};

/** Calls back when it is asked for, and at once where it was before; until the returned function is called. */
export const onDangerAsked = (open: Listener): (() => void) => {
  listener = open;
  if (isAsked) open();
  isAsked = false;
  return () => {
    listener = undefined;
  };
};
