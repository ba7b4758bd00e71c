import { draftName } from '../../shared/sync/documents';
import type { Store } from '../store/store';

/** In which of these conferences this person has a draft with anything stored in it; nothing of it is opened. */
export const ownDrafts = async (
  { read, sql }: Store,
  personId: string,
  conferenceIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const names = new Map(conferenceIds.map((id) => [draftName(id, personId), id] as const));
  if (names.size === 0) return new Set();
  const found = await read(
    sql
      .selectFrom('document_update')
      .select('document')
      .where('document', 'in', [...names.keys()])
      .union(
        sql
          .selectFrom('document_snapshot')
          .select('document')
          .where('document', 'in', [...names.keys()]),
      ),
  );
  return new Set(found.flatMap(({ document }) => names.get(document) ?? []));
};
