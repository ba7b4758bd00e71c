const TEXT =
  'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="url"], input[type="email"]';

const hasText = (element: Element | null): boolean =>
  (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) && element.value.trim() !== '';

/**
 * Whether this person is writing what nobody keeps yet: an entry line that is not entered, a field that has the focus, a
 * form in a window. The text of a note is kept letter by letter and does not count.
 */
export const isWriting = (): boolean => {
  const focused = document.activeElement?.matches(TEXT) ? document.activeElement : null;
  const open = document.querySelectorAll(
    `textarea[data-entry], :is([role="dialog"], [role="alertdialog"]) :is(${TEXT})`,
  );
  return [focused, ...open].some(hasText);
};
