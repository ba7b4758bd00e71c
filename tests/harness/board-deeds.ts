import * as Y from 'yjs';
import {
  deleteNotes,
  duplicateNotes,
  makeNotes,
  type NewId,
  putInFrame,
  restoreNotes,
  setFields,
  takeOut,
  tickLeefgebied,
  tickMark,
} from '../../shared/board/commands';
import { notesOf, textOf } from '../../shared/board/shape';
import { KINDS, LEEFGEBIEDEN, MARKS } from '../../shared/worksheets/note-words';
import { WORKSHEET_KEYS, WORKSHEETS } from '../../shared/worksheets/worksheets';

/** One person's screen on a board. */
export interface Screen {
  doc: Y.Doc;
  undo: Y.UndoManager;
  newId: NewId;
}

/** A whole number from 0 up to n, n itself not. */
export type Pick = (n: number) => number;

type Deed = (screen: Screen, pick: Pick) => void;

const FRAMES = WORKSHEET_KEYS.flatMap((key) => [...WORKSHEETS[key]]);

const choose = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T;

/** A note of this person's board, or none; deleted ones too. */
const someNote = ({ doc }: Screen, pick: Pick): string[] => {
  const ids = [...notesOf(doc).keys()].sort();
  return ids.length === 0 ? [] : [choose(ids, pick)];
};

/** The first run of text of a note; undefined when there is none. */
const someText = (screen: Screen, pick: Pick): Y.XmlText | undefined => {
  const [id] = someNote(screen, pick);
  const paragraph = id === undefined ? undefined : textOf(screen.doc, id)?.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  return text instanceof Y.XmlText ? text : undefined;
};

/** All that somebody can do on a board, each with what chance picks. */
export const DEEDS = {
  make: ({ doc, newId }, pick) => {
    const frame = choose(FRAMES, pick);
    const places = { viervensters: undefined, driekolommen: undefined, [frame]: { frame } };
    makeNotes(doc, [{ text: `nr ${pick(1_000)}`, places }], newId);
  },
  put: (screen, pick) => putInFrame(screen.doc, someNote(screen, pick), choose(FRAMES, pick), pick(6)),
  takeOut: (screen, pick) => takeOut(screen.doc, someNote(screen, pick), choose(WORKSHEET_KEYS, pick)),
  remove: (screen, pick) => deleteNotes(screen.doc, someNote(screen, pick)),
  restore: (screen, pick) => restoreNotes(screen.doc, someNote(screen, pick)),
  duplicate: (screen, pick) => duplicateNotes(screen.doc, someNote(screen, pick), screen.newId),
  say: (screen, pick) =>
    setFields(screen.doc, someNote(screen, pick), { kind: choose(KINDS, pick), source: `bron ${pick(5)}` }),
  tick: (screen, pick) => tickLeefgebied(screen.doc, someNote(screen, pick), choose(LEEFGEBIEDEN, pick), pick(2) === 0),
  mark: (screen, pick) => tickMark(screen.doc, someNote(screen, pick), choose(MARKS, pick), pick(2) === 0),
  type: (screen, pick) => {
    const text = someText(screen, pick);
    text?.insert(pick(text.length + 1), 'abc'.slice(pick(3)));
  },
  erase: (screen, pick) => {
    const text = someText(screen, pick);
    if (text && text.length > 0) text.delete(pick(text.length), 1);
  },
  undo: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof DEEDS;
export const DEED_NAMES = Object.keys(DEEDS) as DeedName[];
