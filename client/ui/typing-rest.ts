/** A key that was meant for a text that just went is no command: for so long (ms) after a letter none is. */
const REST = 1_000;
const TEXT = 'input, textarea, select, [contenteditable="true"]';
/** With these somebody leaves a text by themselves. */
const LEAVES = new Set(['Escape', 'Tab', 'Enter']);
const ERASES = new Set(['Backspace', 'Delete']);

let typedAt = Number.NEGATIVE_INFINITY;
const rest = () => {
  typedAt = Number.NEGATIVE_INFINITY;
};

document.addEventListener(
  'keydown',
  ({ target, key, ctrlKey, metaKey }) => {
    if (!(target instanceof Element) || !target.closest(TEXT)) return;
    if (LEAVES.has(key) || ctrlKey || metaKey) rest();
    else if (key.length === 1 || ERASES.has(key)) typedAt = performance.now();
  },
  true,
);
document.addEventListener('pointerdown', rest, true);

/** Whether the hands rested since they last typed, or left the text by themselves. */
export const hasRested = (): boolean => performance.now() - typedAt >= REST;
