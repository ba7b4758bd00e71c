import type { NoteDraft } from '../../../shared/board/commands';
import type { Entry } from '../../../shared/worksheets/short-codes';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import type { Kept } from './keep';

/** What a typed line becomes: its own codes go before what is kept. */
export const draftOf = (entry: Entry, frame: FrameKey, kept: Kept): NoteDraft => ({
  text: entry.text,
  ...kept,
  ...entry.fields,
  leefgebieden: entry.leefgebieden,
  marks: entry.marks,
  places: { [worksheetOf(frame)]: { frame } },
});
