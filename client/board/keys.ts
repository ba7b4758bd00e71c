/** A key with what is held down: `Mod+Shift+Z`. Mod is Ctrl, on a Mac Cmd. Digits are those of the keyboard's row. */
export type Keys = string;

export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const isMac = () => typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.userAgent);

const keyOf = ({ key, code, shiftKey }: Pressed): string => {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit && (shiftKey || /^\d$/.test(key))) return digit;
  // The sign between keys cannot stand for a key itself.
  if (key === '+') return 'Plus';
  return key.length === 1 ? key.toUpperCase() : key;
};

/** The keys of a press, written as actions write theirs. A sign that needs Shift on some keyboards is known by itself. */
export const pressedKeys = (pressed: Pressed): Keys => {
  const key = keyOf(pressed);
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && !/\d/.test(key);
  const held = [
    (isMac() ? pressed.metaKey : pressed.ctrlKey) && 'Mod',
    pressed.altKey && 'Alt',
    pressed.shiftKey && !isSign && key !== 'Plus' && 'Shift',
  ].filter(Boolean);
  return [...held, key].join('+');
};

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Plus: 'plus',
};

/** The keys as people read them on their keyboard. */
export const shownKeys = (keys: Keys): string =>
  keys
    .split('+')
    .map((key) => (key === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : (SHOWN[key] ?? key)))
    .join('+');
