import type * as Y from 'yjs';
import { type LogReader, loadDocument } from './load';

const immediately = async (): Promise<void> => undefined;

/**
 * A document as it is on disk at this moment, for who reads it without taking part. One that was never written is empty.
 * Rejects when anything of it cannot be read. The caller has asked the access function, and destroys it.
 */
export const readDocument = async (reader: LogReader, familyId: string, document: string): Promise<Y.Doc> => {
  const { doc } = await loadDocument(reader, familyId, document, immediately, () => undefined);
  return doc;
};
