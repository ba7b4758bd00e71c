import { typingOn } from '../sync/typing-on';

const TEXT =
  'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="url"], input[type="email"]';

/** Who pressed a key in the text of a note so short (ms) ago is in the middle of a word. */
const MID_WORD = 2_000;

let typedAt = Number.NEGATIVE_INFINITY;
/** Fields of forms that were filled in and not sent since. */
const filled = new Set<Element>();
document.addEventListener(
  'submit',
  ({ target }) => {
    for (const field of filled) if (field.closest('form') === target) filled.delete(field);
  },
  true,
);
document.addEventListener(
  'input',
  ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[contenteditable="true"]')) typedAt = performance.now();
    else if (target.closest('form')) filled.add(target);
  },
  true,
);

const hasText = (element: Element | null): boolean =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.value.trim() !== '';

/**
 * Whether this person is writing what nobody keeps yet: an entry line that is not entered, a field that has the focus, a
 * form, also when the caret is elsewhere by now. The text of a note is kept letter by letter and does not count, but a word that is half typed does:
 * its other half would go elsewhere.
 */
export const isWriting = (): boolean => {
  if (performance.now() - typedAt < MID_WORD || typingOn.get()?.draft.text) return true;
  const focused = document.activeElement?.matches(TEXT) ? document.activeElement : null;
  const open = document.querySelectorAll(
    `textarea[data-entry], :is([role="dialog"], [role="alertdialog"]) :is(${TEXT})`,
  );
  for (const field of filled) if (!field.isConnected) filled.delete(field);
  return [focused, ...open, ...filled].some(hasText);
};
