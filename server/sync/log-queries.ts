import type { CompiledQuery } from 'kysely';
import type { Store } from '../store/store';
import { ROWS_PER_READ } from './limits';

/**
 * The queries of a document's log. Built once: a tick runs them for every board, and building SQL costs more there than
 * running it.
 */
export interface LogQueries {
  snapshot(document: string): CompiledQuery<{ up_to_seq: number; sealed: Uint8Array }>;
  /** Only how far the snapshot goes: the whole of a large one is worth a ms. */
  compactedTo(document: string): CompiledQuery<{ up_to_seq: number }>;
  updatesAfter(document: string, seq: number): CompiledQuery<{ seq: number; sealed: Uint8Array }>;
  authors(document: string): CompiledQuery<{ client_id: number; person_id: string }>;
  addUpdate(document: string, sealed: Uint8Array): CompiledQuery<{ seq: number }>;
  addAuthor(document: string, clientId: number, personId: string, firstSeen: number): CompiledQuery;
  putSnapshot(document: string, upToSeq: number, sealed: Uint8Array): CompiledQuery;
  dropUpdates(document: string, upToSeq: number): CompiledQuery;
}

const NOTHING = new Uint8Array();

export const logQueries = ({ sql }: Pick<Store, 'sql'>): LogQueries => {
  const snapshot = sql
    .selectFrom('document_snapshot')
    .select(['up_to_seq', 'sealed'])
    .where('document', '=', '')
    .compile();
  const compactedTo = sql.selectFrom('document_snapshot').select('up_to_seq').where('document', '=', '').compile();
  const updatesAfter = sql
    .selectFrom('document_update')
    .select(['seq', 'sealed'])
    .where('document', '=', '')
    .where('seq', '>', 0)
    .orderBy('seq')
    .limit(ROWS_PER_READ)
    .compile();
  const authors = sql
    .selectFrom('document_author')
    .select(['client_id', 'person_id'])
    .where('document', '=', '')
    .compile();
  const addUpdate = sql
    .insertInto('document_update')
    .values({ document: '', sealed: NOTHING })
    .returning('seq')
    .compile();
  const addAuthor = sql
    .insertInto('document_author')
    .values({ document: '', client_id: 0, person_id: '', first_seen: 0 })
    .compile();
  const putSnapshot = sql
    .insertInto('document_snapshot')
    .values({ document: '', up_to_seq: 0, sealed: NOTHING })
    .onConflict((row) =>
      row.column('document').doUpdateSet((at) => ({
        up_to_seq: at.ref('excluded.up_to_seq'),
        sealed: at.ref('excluded.sealed'),
      })),
    )
    .compile();
  const dropUpdates = sql.deleteFrom('document_update').where('document', '=', '').where('seq', '<=', 0).compile();

  return {
    snapshot: (document) => ({ ...snapshot, parameters: [document] }),
    compactedTo: (document) => ({ ...compactedTo, parameters: [document] }),
    updatesAfter: (document, seq) => ({ ...updatesAfter, parameters: [document, seq, ROWS_PER_READ] }),
    authors: (document) => ({ ...authors, parameters: [document] }),
    addUpdate: (document, sealed) => ({ ...addUpdate, parameters: [document, sealed] }),
    addAuthor: (document, clientId, personId, firstSeen) => ({
      ...addAuthor,
      parameters: [document, clientId, personId, firstSeen],
    }),
    putSnapshot: (document, upToSeq, sealed) => ({ ...putSnapshot, parameters: [document, upToSeq, sealed] }),
    dropUpdates: (document, upToSeq) => ({ ...dropUpdates, parameters: [document, upToSeq] }),
  };
};
