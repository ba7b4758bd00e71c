import * as Y from 'yjs';
import type { FrameKey, WorksheetKey } from '../worksheets/worksheets';

/**
 * The shape of a board's Y.Doc. Only this folder knows it; everyone else calls its commands and reads its views.
 *
 *   notes: Y.Map<noteId, Y.Map {
 *     text:         Y.XmlFragment, see richtext.ts
 *     places:       Y.Map<worksheet, Place>       one plain value per worksheet, so frame, order and x/y move as one
 *     leefgebieden: Y.Map<leefgebied, true>       maps, so that two people's ticks both stay
 *     marks:        Y.Map<mark, true>, and `niet-voor:<member>` for each of the family for whom it is not
 *     kind, source, date (ISO yyyy-mm-dd), child, namens: string, absent when not said
 *     createdAt, deletedAt: ms since 1970, deletedAt absent while the note stands
 *   }>
 *
 * Invariants that hold for every reader, whatever was merged (reading.ts keeps them):
 * - a note stands in at least one worksheet; one that lost both places reads as standing in FALLBACK_FRAME;
 * - in one worksheet it stands in one frame of that worksheet;
 * - a note is never removed from the map: deleting sets deletedAt, moving writes a place;
 * - unknown keys are ignored and wrong types read as absent.
 */
export const BOARD_VERSION = 1;

/** Before the id of a member of the family, among a note's marks: it is not for them. */
export const NOT_FOR = 'niet-voor:';

/** Where a note is shown when a merge left it without any place: the window where what is known is gathered. */
export const FALLBACK_FRAME: FrameKey = 'feiten';

/** Where a note stands in one worksheet. x, y and width are in board units (CSS pixels at zoom 1) from the frame's corner. */
export interface Place {
  frame: FrameKey;
  /** Fractional index among the notes of its frame (base 62, as the library fractional-indexing makes them). */
  order: string;
  x?: number;
  y?: number;
  width?: number;
}

export type Places = Partial<Record<WorksheetKey, Place>>;

export type NoteMap = Y.Map<unknown>;

export const notesOf = (doc: Y.Doc): Y.Map<NoteMap> => doc.getMap<NoteMap>('notes');

/** The note's map, or undefined when there is none by that id or something else stands there. */
export const noteOf = (doc: Y.Doc, id: string): NoteMap | undefined => {
  const note: unknown = notesOf(doc).get(id);
  return note instanceof Y.Map ? note : undefined;
};

/** The note's rich text, or undefined when it is absent or of a wrong type. An editor mounts on this. */
export const textOf = (doc: Y.Doc, id: string): Y.XmlFragment | undefined => {
  const text = noteOf(doc, id)?.get('text');
  return text instanceof Y.XmlFragment && !(text instanceof Y.XmlElement) ? text : undefined;
};
