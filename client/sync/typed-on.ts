import type { NoteDraft } from '../../shared/board/commands';
import { dropAside, keepOfAside, setAside } from './rooms';
import { type TypingOn, typingOn } from './typing-on';

/** The caret goes on, after what the draft has already. @param taken the note was taken from under it */
export const typeOn = (
  document: string,
  { rich: _formatted, text = '', ...rest }: NoteDraft,
  taken?: TypingOn['taken'],
): void => {
  const draft = { ...rest, text };
  typingOn.set({ document, draft, taken, aside: text === '' ? undefined : setAside(document, [draft]) });
};

export const changeTypedOn = (text: string): void => {
  const now = typingOn.get();
  if (!now) return;
  const draft = { ...now.draft, text };
  if (now.aside) keepOfAside(now.aside, [draft]);
  typingOn.set({ ...now, draft, aside: now.aside ?? setAside(now.document, [draft]) });
};

/** What was typed on stands on the board, or is not wanted any more. */
export const dropTypedOn = (): void => {
  const now = typingOn.get();
  typingOn.set(undefined);
  if (now?.aside) dropAside(now.aside);
};

/** Whoever typed is done: from now on it is offered as what was set aside. */
export const endTypedOn = (): void => {
  const now = typingOn.get();
  typingOn.set(undefined);
  if (now?.aside && now.draft.text?.trim() === '') dropAside(now.aside);
};
