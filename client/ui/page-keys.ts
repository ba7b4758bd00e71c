import { hasRested } from './typing-rest';

/** Where keys have a meaning of their own: fields, texts, menus, and anything in a dialog. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], .nokey, [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

export const elementOf = (target: EventTarget | null): Element => (target instanceof Element ? target : document.body);

/** Whether a key that is pressed there is for the page, and not for what is typed or chosen. */
export const isForPage = (target: EventTarget | null): boolean => elementOf(target).closest(OWN_KEYS) === null;

/** Whether a press is a command of the page: not for a text, nor the rest of a word whose text just went from under the hands. */
export const isCommand = (event: KeyboardEvent): boolean =>
  isForPage(event.target) && (event.ctrlKey || event.metaKey || event.altKey || hasRested());
