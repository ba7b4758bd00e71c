/** Where keys have a meaning of their own: fields, texts, menus, and anything in a dialog. */
const OWN_KEYS =
  'input, textarea, select, [contenteditable="true"], .nokey, [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

export const elementOf = (target: EventTarget | null): Element => (target instanceof Element ? target : document.body);

/** Whether a key that is pressed there is for the page, and not for what is typed or chosen. */
export const isForPage = (target: EventTarget | null): boolean => elementOf(target).closest(OWN_KEYS) === null;
