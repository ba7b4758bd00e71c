import type { Who } from '../../shared/outcomes/filled';
import { type Act, first, type Store } from '../store/store';

/** Who did what is ticked: whose it was to do, else who ticks it. @param who the name of one who is no person of the system */
export function* whoDid(
  store: Store,
  { personId, name }: Required<Who>,
  owner: string | null,
  who: string | undefined,
): Act<Who> {
  if (!owner) return who ? { name: who } : { personId, name };
  const person = yield* first(store.sql.selectFrom('person').select(['id', 'name']).where('id', '=', owner));
  return person ? { personId: person.id, name: person.name } : { personId, name };
}
