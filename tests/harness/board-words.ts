import type * as Y from 'yjs';
import { makeNotes } from '../../shared/board/commands';
import { readBoard } from '../../shared/board/reading';
import type { SyncClient } from './sync-client';

let made = 0;

/** Makes a note with this text and returns its id. */
export const write = (doc: Y.Doc, text: string): string => {
  const outcome = makeNotes(doc, [{ text, places: { viervensters: { frame: 'feiten' } } }], () => `note-${++made}`);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value[0] ?? '';
};

/** The texts of all notes, sorted. */
export const texts = (doc: Y.Doc): string[] => [...readBoard(doc).values()].map(({ text }) => text).sort();

/** Resolves once these, and no others, are the texts on this client's board. */
export const reads = (client: SyncClient, ...wanted: string[]): Promise<void> =>
  client.until(() => texts(client.doc).join() === [...wanted].sort().join(), `the notes ${wanted.join()}`);
