import * as Y from 'yjs';
import type { Kind, Leefgebied, Mark } from '../worksheets/note-words';
import { type FrameKey, type WorksheetKey, worksheetOf } from '../worksheets/worksheets';
import { FIELD_LENGTH, NOTES_EVER_PER_BOARD, NOTES_PER_BOARD, NOTES_PER_PASTE, TEXT_PER_NOTE } from './limits';
import { orderAfter, ordersAt } from './order';
import { isDeleted, type NoteView, ordersInFrame, readNote, readPlaces } from './reading';
import { plainText, type RichNode, writeLines, writeRichText } from './richtext';
import { NOT_FOR, type NoteMap, noteOf, notesOf, type Place, type Places, textOf } from './shape';

/** The origin of every edit these commands make; what undo tracks. */
export const OWN_EDIT = Symbol('own edit');

export type Problem = 'too-many-notes' | 'too-many-at-once' | 'text-too-long' | 'field-too-long' | 'empty' | 'gone';
/** A command does all that was asked or nothing; a problem is said before anything is lost. */
export type Outcome<T = undefined> = { ok: true; value: T } | { ok: false; problem: Problem };

export interface NoteFields {
  kind?: Kind | undefined;
  source?: string | undefined;
  date?: string | undefined;
  child?: string | undefined;
  namens?: string | undefined;
}

/** What a note is made of. `text` is plain (one paragraph a line); `rich` goes before it. */
export interface NoteDraft extends NoteFields {
  text?: string;
  rich?: readonly RichNode[];
  leefgebieden?: readonly Leefgebied[];
  marks?: readonly Mark[];
  /** Ids of members of the family for whom it is not. */
  notFor?: readonly string[] | undefined;
  /** Where it stands, per worksheet; `order` is given by the command when absent (at the end of the frame). */
  places: Partial<Record<WorksheetKey, Omit<Place, 'order'> & { order?: string }>>;
}

/** Chooses the id of a new note: unique for ever, unguessable is not needed. */
export type NewId = () => string;

const problem = (reason: Problem): { ok: false; problem: Problem } => ({ ok: false, problem: reason });
const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const nothing = done(undefined);

const FIELD_KEYS = ['kind', 'source', 'date', 'child', 'namens'] as const;

const standing = (doc: Y.Doc): number => {
  let count = 0;
  notesOf(doc).forEach((note: unknown) => {
    if (note instanceof Y.Map && !isDeleted(note)) count++;
  });
  return count;
};

const hasRoomFor = (doc: Y.Doc, more: number): boolean =>
  standing(doc) + more <= NOTES_PER_BOARD && notesOf(doc).size + more <= NOTES_EVER_PER_BOARD;

/** A draft's places, by the worksheet that their frame belongs to. */
const placesOf = (draft: NoteDraft) => Object.values(draft.places).filter((place) => place !== undefined);

const draftProblem = (draft: NoteDraft): Problem | undefined => {
  const length = draft.rich ? plainText(draft.rich).length : (draft.text?.length ?? 0);
  if (length > TEXT_PER_NOTE) return 'text-too-long';
  if (FIELD_KEYS.some((key) => (draft[key]?.length ?? 0) > FIELD_LENGTH)) return 'field-too-long';
  if (placesOf(draft).length === 0) return 'empty';
  return undefined;
};

const ticks = (words: readonly string[] = []) => new Y.Map(words.map((word) => [word, true] as const));

const newNote = (draft: NoteDraft, places: Places, now: number): NoteMap => {
  const text = new Y.XmlFragment();
  if (draft.rich && draft.rich.length > 0) writeRichText(text, draft.rich);
  else writeLines(text, (draft.text ?? '').split('\n'));
  const note: NoteMap = new Y.Map<unknown>([
    ['text', text],
    ['places', new Y.Map(Object.entries(places))],
    ['leefgebieden', ticks(draft.leefgebieden)],
    ['marks', ticks([...(draft.marks ?? []), ...(draft.notFor ?? []).map((id) => NOT_FOR + id)])],
    ['createdAt', now],
  ]);
  for (const key of FIELD_KEYS) if (draft[key]) note.set(key, draft[key]);
  return note;
};

/** Makes notes, in the order given, each at the end of its frames unless it says where. Returns their ids. */
export const makeNotes = (
  doc: Y.Doc,
  drafts: readonly NoteDraft[],
  newId: NewId,
  now = Date.now(),
): Outcome<string[]> => {
  if (drafts.length === 0) return problem('empty');
  if (drafts.length > NOTES_PER_PASTE) return problem('too-many-at-once');
  if (!hasRoomFor(doc, drafts.length)) return problem('too-many-notes');
  for (const draft of drafts) {
    const wrong = draftProblem(draft);
    if (wrong) return problem(wrong);
  }
  const ends = new Map<FrameKey, string | undefined>();
  const orderAtEnd = (frame: FrameKey): string => {
    const last = ends.has(frame) ? ends.get(frame) : ordersInFrame(doc, frame).at(-1);
    const order = orderAfter(last);
    ends.set(frame, order);
    return order;
  };
  const ids: string[] = [];
  doc.transact(() => {
    for (const draft of drafts) {
      const places: Places = {};
      for (const place of placesOf(draft)) {
        places[worksheetOf(place.frame)] = { ...place, order: place.order ?? orderAtEnd(place.frame) };
      }
      const id = newId();
      notesOf(doc).set(id, newNote(draft, places, now));
      ids.push(id);
    }
  }, OWN_EDIT);
  return done(ids);
};

const placesMap = (note: NoteMap): Y.Map<unknown> => {
  const places = note.get('places');
  if (places instanceof Y.Map) return places;
  const fresh = new Y.Map<unknown>();
  note.set('places', fresh);
  return fresh;
};

/** Puts notes in places; a place in the other worksheet stays. One step for undo. */
export const placeNotes = (doc: Y.Doc, moves: readonly { id: string; place: Place }[]): Outcome => {
  if (moves.some(({ id }) => !noteOf(doc, id))) return problem('gone');
  doc.transact(() => {
    for (const { id, place } of moves) {
      const note = noteOf(doc, id);
      if (note) placesMap(note).set(worksheetOf(place.frame), { ...place });
    }
  }, OWN_EDIT);
  return nothing;
};

/**
 * Puts notes into a frame at a position among its notes (0 is first, undefined is last), in the order given. Without x
 * and y the canvas finds a free place.
 */
export const putInFrame = (
  doc: Y.Doc,
  ids: readonly string[],
  frame: FrameKey,
  index?: number,
  at: Pick<Place, 'x' | 'y' | 'width'> = {},
): Outcome => {
  const sorted = ordersInFrame(doc, frame, new Set(ids));
  const orders = ordersAt(sorted, index ?? sorted.length, ids.length);
  return placeNotes(
    doc,
    ids.map((id, i) => ({ id, place: { frame, order: orders[i] ?? '', ...at } })),
  );
};

/** Takes notes out of one worksheet. A note that stands nowhere else is left where it is: taking it away is deleting. */
export const takeOut = (doc: Y.Doc, ids: readonly string[], worksheet: WorksheetKey): Outcome => {
  doc.transact(() => {
    for (const id of ids) {
      const note = noteOf(doc, id);
      if (note && Object.keys(readPlaces(note)).length > 1) placesMap(note).delete(worksheet);
    }
  }, OWN_EDIT);
  return nothing;
};

/** Writes a note's text anew, as lines. For who alone writes in a document; together people type in an editor. */
export const rewriteNote = (doc: Y.Doc, id: string, text: string): Outcome => {
  if (text.length > TEXT_PER_NOTE) return problem('text-too-long');
  const note = textOf(doc, id);
  if (!note) return problem('gone');
  doc.transact(() => {
    note.delete(0, note.length);
    writeLines(note, text.split('\n'));
  }, OWN_EDIT);
  return nothing;
};

/** Sets fields of notes; undefined or an empty text clears one. */
export const setFields = (doc: Y.Doc, ids: readonly string[], fields: NoteFields): Outcome => {
  const entries = Object.entries(fields) as [keyof NoteFields, string | undefined][];
  if (entries.some(([, value]) => (value?.length ?? 0) > FIELD_LENGTH)) return problem('field-too-long');
  doc.transact(() => {
    for (const id of ids) {
      const note = noteOf(doc, id);
      for (const [key, value] of entries) {
        if (note?.get(key) === (value || undefined)) continue;
        if (value) note?.set(key, value);
        else note?.delete(key);
      }
    }
  }, OWN_EDIT);
  return nothing;
};

const tick = (doc: Y.Doc, ids: readonly string[], list: 'leefgebieden' | 'marks', word: string, on: boolean) => {
  doc.transact(() => {
    for (const id of ids) {
      const note = noteOf(doc, id);
      if (!note) continue;
      const words = note.get(list);
      const isOn = words instanceof Y.Map && words.get(word) === true;
      if (isOn === on) continue;
      if (!(words instanceof Y.Map)) note.set(list, ticks([word]));
      else if (on) words.set(word, true);
      else words.delete(word);
    }
  }, OWN_EDIT);
};

export const tickLeefgebied = (doc: Y.Doc, ids: readonly string[], word: Leefgebied, on: boolean): void =>
  tick(doc, ids, 'leefgebieden', word, on);

export const tickMark = (doc: Y.Doc, ids: readonly string[], mark: Mark, on: boolean): void =>
  tick(doc, ids, 'marks', mark, on);

/** Marks notes as not for a member of the family, by id. */
export const tickNotFor = (doc: Y.Doc, ids: readonly string[], memberId: string, on: boolean): void =>
  tick(doc, ids, 'marks', NOT_FOR + memberId, on);

/** Deletes notes: they leave the worksheets and can be restored until the board closes. */
export const deleteNotes = (doc: Y.Doc, ids: readonly string[], now = Date.now()): void => {
  doc.transact(() => {
    for (const id of ids) {
      const note = noteOf(doc, id);
      if (note && !isDeleted(note)) note.set('deletedAt', now);
    }
  }, OWN_EDIT);
};

export const restoreNotes = (doc: Y.Doc, ids: readonly string[]): Outcome => {
  const deleted = ids.flatMap((id) => {
    const note = noteOf(doc, id);
    return note && isDeleted(note) ? [note] : [];
  });
  if (standing(doc) + deleted.length > NOTES_PER_BOARD) return problem('too-many-notes');
  doc.transact(() => {
    for (const note of deleted) note.delete('deletedAt');
  }, OWN_EDIT);
  return nothing;
};

/** What a note carries to another place or another family's board: everything but its id and its history. */
export const asDraft = (note: NoteView): NoteDraft => ({
  rich: note.rich,
  kind: note.kind,
  source: note.source,
  date: note.date,
  child: note.child,
  namens: note.namens,
  leefgebieden: note.leefgebieden,
  marks: note.marks,
  ...(note.notFor && { notFor: note.notFor }),
  places: Object.fromEntries(
    Object.entries(note.places).map(([worksheet, { frame, width }]) => [
      worksheet,
      width ? { frame, width } : { frame },
    ]),
  ),
});

/** Makes copies beside the originals (the canvas finds them a free place). Returns the new ids. */
export const duplicateNotes = (doc: Y.Doc, ids: readonly string[], newId: NewId): Outcome<string[]> => {
  const notes = ids.flatMap((id) => {
    const note = noteOf(doc, id);
    return note && !isDeleted(note) ? [readNote(id, note)] : [];
  });
  return makeNotes(doc, notes.map(asDraft), newId);
};
