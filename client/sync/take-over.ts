import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import { makeNotes, type NoteDraft, type Outcome } from '../../shared/board/commands';
import { NOTES_PER_PASTE } from '../../shared/board/limits';
import { plainText } from '../../shared/board/richtext';

/** What became of taking over: how many notes were made, what is left, and what stopped it, if anything did. */
export interface Taken {
  made: number;
  left: readonly NoteDraft[];
  outcome: Outcome<string[]>;
}

/** Puts what was set aside on a board as new notes, as much as it has room for. */
export const takeOver = (doc: Y.Doc, drafts: readonly NoteDraft[]): Taken => {
  let made = 0;
  let outcome: Outcome<string[]> = { ok: true, value: [] };
  while (made < drafts.length && outcome.ok) {
    outcome = makeNotes(doc, drafts.slice(made, made + NOTES_PER_PASTE), nanoid);
    if (outcome.ok) made += outcome.value.length;
  }
  return { made, left: drafts.slice(made), outcome };
};

/** What was set aside as plain text, a blank line between notes. */
export const asText = (drafts: readonly NoteDraft[]): string =>
  drafts.map(({ rich, text = '' }) => (rich ? plainText(rich) : text)).join('\n\n');
