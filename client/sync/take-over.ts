import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import { makeNotes, type NoteDraft, type Outcome } from '../../shared/board/commands';
import { NOTES_PER_PASTE } from '../../shared/board/limits';
import type { NoteView } from '../../shared/board/reading';
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

const textOf = ({ rich, text = '' }: NoteDraft): string => (rich ? plainText(rich) : text);

/** Those of the drafts whose text no note says. */
export const missingFrom = (notes: Iterable<NoteView>, drafts: readonly NoteDraft[]): NoteDraft[] => {
  const said = new Set([...notes].filter((note) => note.deletedAt === undefined).map(({ text }) => text.trim()));
  return drafts.filter((draft) => !said.has(textOf(draft).trim()));
};

/** What was set aside as plain text, a blank line between notes. */
export const asText = (drafts: readonly NoteDraft[]): string => drafts.map(textOf).join('\n\n');
