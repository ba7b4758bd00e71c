import type { Role } from '../../shared/api/contract';
import type { View } from '../../shared/decisions/record';
import { type Act, rows, type Store } from '../store/store';
import type { GivenView } from './deciding';

/** Says a view with the names of who gave it, instead of their ids. */
export function* viewWords(store: Store): Act<(view: GivenView) => View> {
  const people = yield* rows(store.sql.selectFrom('person').select(['id', 'name', 'role']));
  const organisations = yield* rows(store.sql.selectFrom('organisation').select(['id', 'name']));
  const personOf = new Map(people.map((person) => [person.id, person]));
  const organisationOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return ({ organisationId, by, kind, words, at }) => {
    const person = personOf.get(by);
    return {
      organisation: organisationOf.get(organisationId) ?? '',
      by: person?.name ?? '',
      role: person?.role as Role,
      kind,
      words,
      at,
    };
  };
}
