import type { NoteView } from '../../../shared/board/reading';

/** What several notes say in one field: the same (perhaps nothing), or not the same. */
export type Shared<T> = { mixed: false; value: T | undefined } | { mixed: true };

export const sharedBy = <T extends string>(
  notes: readonly NoteView[],
  read: (note: NoteView) => T | undefined,
): Shared<T> => {
  const values = new Set(notes.map(read));
  return values.size > 1 ? { mixed: true } : { mixed: false, value: [...values][0] };
};

const allOf = (notes: readonly NoteView[], on: number): Ticked => {
  if (on === 0) return false;
  return on === notes.length ? true : 'mixed';
};

/** Whether all of the notes are not for a member of the family, none, or some. */
export const notForOn = (notes: readonly NoteView[], memberId: string): Ticked =>
  allOf(notes, notes.filter(({ notFor }) => notFor?.includes(memberId)).length);

/** Whether a word is ticked on all of the notes, on none, or on some. */
export type Ticked = boolean | 'mixed';

export const tickedOn = (notes: readonly NoteView[], list: 'leefgebieden' | 'marks', word: string): Ticked =>
  allOf(notes, notes.filter((note) => note[list].some((ticked) => ticked === word)).length);
