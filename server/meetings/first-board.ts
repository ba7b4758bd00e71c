import { nanoid } from 'nanoid';
import * as Y from 'yjs';
import { makeNotes, type NoteDraft } from '../../shared/board/commands';
import { NOTES_PER_PASTE } from '../../shared/board/limits';
import { boardName } from '../../shared/sync/documents';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import { sealUpdates } from '../sync/log';

/** A board as it stands before a meeting: one Yjs update (version 1), and the Yjs client id that wrote it. */
interface FirstBoard {
  update: Uint8Array;
  clientId: number;
}

/** Throws when a note is not one that a person could have made. */
const makeFirstBoard = (notes: readonly NoteDraft[], at: number): FirstBoard => {
  const doc = new Y.Doc();
  for (let start = 0; start < notes.length; start += NOTES_PER_PASTE) {
    const made = makeNotes(doc, notes.slice(start, start + NOTES_PER_PASTE), nanoid, at);
    if (!made.ok) throw new Error(`a first board's notes do not fit: ${made.problem}`);
  }
  return { update: Y.encodeStateAsUpdate(doc), clientId: doc.clientID };
};

/** Lays a conference's first board down, written in the name of one person. The family's key must be loaded. */
export function* insertFirstBoard(
  store: Store,
  sealer: Sealer,
  { familyId, conferenceId }: { familyId: string; conferenceId: string },
  board: { notes: readonly NoteDraft[]; personId: string; at: number },
): Act<void> {
  const document = boardName(conferenceId);
  const { update, clientId } = makeFirstBoard(board.notes, board.at);
  const sealed = sealUpdates(sealer, familyId, document, [update]);
  yield* rows(store.sql.insertInto('document_update').values({ document, sealed }));
  yield* rows(
    store.sql
      .insertInto('document_author')
      .values({ document, client_id: clientId, person_id: board.personId, first_seen: board.at }),
  );
}
