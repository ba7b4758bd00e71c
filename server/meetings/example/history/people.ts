import type { Role } from '../../../../shared/api/contract';
import type { Who } from '../../../../shared/outcomes/filled';
import type { Session } from '../../../access/access';
import type { Store } from '../../../store/store';
import type { MadeMeeting } from '../../create';

/** The people of the example, by name, as they were at the table in those days. */
export interface ExamplePeople {
  who(name: string): Who;
  /** Of the table by name; anybody else by that name alone. */
  anybody(name: string): { personId: string } | { name: string };
  /** As if they were signed in. */
  session(name: string): Session;
}

export const readExamplePeople = async (store: Store, { participants }: MadeMeeting): Promise<ExamplePeople> => {
  const found = await store.read(
    store.sql
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.id', 'person.name', 'person.role', 'organisation.id as organisationId'])
      .select('organisation.name as organisation')
      .where(
        'person.id',
        'in',
        participants.map(({ personId }) => personId),
      ),
  );
  const people = new Map(found.map((person) => [person.name, person]));
  const personOf = (name: string) => {
    const person = people.get(name);
    if (!person) throw new Error(`nobody in the example is called ${name}`);
    return person;
  };
  return {
    who: (name) => ({ personId: personOf(name).id, name }),
    anybody: (name) => (people.has(name) ? { personId: personOf(name).id } : { name }),
    session(name) {
      const { id, role, organisation, organisationId } = personOf(name);
      return { id: '', personId: id, name, role: role as Role, organisation, organisationId, expiresAt: Infinity };
    },
  };
};
