import type * as Y from 'yjs';
import { type FrameKey, WORKSHEETS, worksheetOf } from '../worksheets/worksheets';
import { type Outcome, placeNotes } from './commands';
import { ordersAt } from './order';
import { type NoteView, notesInFrame, ordersInFrame, readPlaces } from './reading';
import { noteOf } from './shape';

/** A position in the order of a frame; 0 is first. */
export interface Spot {
  frame: FrameKey;
  /** Counted among the notes of the frame that do not move themselves. */
  index: number;
}

/**
 * Puts notes at a spot, in the order given. A note that stays in its frame keeps its place on the canvas; one that comes
 * from elsewhere finds a free place there. A place in the other worksheet stays.
 */
export const reorderNotes = (doc: Y.Doc, ids: readonly string[], { frame, index }: Spot): Outcome => {
  const worksheet = worksheetOf(frame);
  const orders = ordersAt(ordersInFrame(doc, frame, new Set(ids)), index, ids.length);
  return placeNotes(
    doc,
    ids.map((id, i) => {
      const note = noteOf(doc, id);
      const here = note && readPlaces(note)[worksheet];
      const order = orders[i] ?? '';
      return { id, place: here?.frame === frame ? { ...here, order } : { frame, order } };
    }),
  );
};

/**
 * The spot one step up or down for notes that stand in a frame: past one neighbour or, at the end of the frame, into the
 * next frame of the same worksheet. Undefined at the end of the worksheet.
 */
export const stepSpot = (
  notes: Iterable<NoteView>,
  ids: readonly string[],
  frame: FrameKey,
  step: 1 | -1,
): Spot | undefined => {
  const all = [...notes];
  const moving = new Set(ids);
  const here = notesInFrame(all, frame);
  const first = here.findIndex((note) => moving.has(note.id));
  const others = here.filter((note) => !moving.has(note.id)).length;
  const index = first + step;
  if (index >= 0 && index <= others) return { frame, index };
  const frames: readonly FrameKey[] = WORKSHEETS[worksheetOf(frame)];
  const next = frames[frames.indexOf(frame) + step];
  if (!next) return undefined;
  return { frame: next, index: step === 1 ? 0 : notesInFrame(all, next).length };
};
