import type { Person, Role } from '../../shared/api/contract';
import type { Store } from '../store/store';

/** People by their ids; who does not exist is not in it. */
export const readPeople = async (store: Store, ids: readonly string[]): Promise<Map<string, Person>> => {
  if (ids.length === 0) return new Map();
  const found = await store.read(
    store.sql
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
      .where('person.id', 'in', [...new Set(ids)]),
  );
  return new Map(found.map((row) => [row.id, { ...row, role: row.role as Role }]));
};
