import type * as Y from 'yjs';
import { asDraft, type NoteDraft } from '../../shared/board/commands';
import { type NoteView, readBoard } from '../../shared/board/reading';
import { boardName } from '../../shared/sync/documents';
import { FRAME_KEYS } from '../../shared/worksheets/worksheets';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { logQueries } from '../sync/log-queries';
import { readDocument } from '../sync/read-document';

type Placed = Pick<NoteView, 'places' | 'leefgebieden'>;

/** Where a note stands on the next board: the people, what must get better, and the network; nothing else goes along. */
const placesAfter = ({ places, leefgebieden }: Placed): NoteView['places'] => {
  if (leefgebieden.includes('netwerk')) return places;
  const { viervensters, driekolommen } = places;
  return {
    ...(viervensters?.frame === 'mensen' && { viervensters }),
    ...(driekolommen?.frame === 'verbeteren' && { driekolommen }),
  };
};

const inOrder = (a: NoteView, b: NoteView): number => {
  const one = a.places.viervensters ?? a.places.driekolommen;
  const other = b.places.viervensters ?? b.places.driekolommen;
  if (!one || !other) return 0;
  const frames = FRAME_KEYS.indexOf(one.frame) - FRAME_KEYS.indexOf(other.frame);
  return frames || (one.order < other.order ? -1 : 1);
};

/**
 * What a family's next board starts with: what stayed open on the last one, not a copy of it. Deleted notes never come
 * along; a tick for the record was for the record of then.
 */
const stayedOpen = (board: Y.Doc): NoteDraft[] =>
  [...readBoard(board).values()]
    .filter((note) => note.deletedAt === undefined && note.text.trim() !== '')
    .map((note) => ({ ...note, places: placesAfter(note) }))
    .filter(({ places }) => Object.keys(places).length > 0)
    .sort(inOrder)
    .map((note) => ({ ...asDraft(note), marks: note.marks.filter((mark) => mark !== 'naar-het-verslag') }));

/** The same from the stored board of a conference. */
export const carriedOver = async (
  store: Store,
  sealer: Sealer,
  familyId: string,
  conferenceId: string,
): Promise<NoteDraft[]> => {
  const board = await readDocument({ store, sealer, queries: logQueries(store) }, familyId, boardName(conferenceId));
  const notes = stayedOpen(board);
  board.destroy();
  return notes;
};
