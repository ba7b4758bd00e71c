import type { Person, Role } from '../../shared/api/contract';
import { TABLE_ROLES } from '../../shared/api/roles';
import type { Session } from '../access/access';
import { type Act, rows, type Store } from '../store/store';
import { OWN_ROLES } from './asked';

/**
 * Who can let a copy go besides who makes it: with a task for this family, or one's own teamleider or gedragsdeskundige; those
 * of another organisation first, for they look with other eyes. Our own choice.
 */
export function* secondsFor(
  store: Store,
  { personId, organisationId }: Pick<Session, 'personId' | 'organisationId'>,
  { conferenceId, meetingId }: { conferenceId: string; meetingId: string },
): Act<Person[]> {
  const people = store.sql
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
    .select('organisation.id as organisationId')
    .where('person.id', '!=', personId)
    .where('person.role', 'in', [...TABLE_ROLES])
    .orderBy('person.name');
  const atTable = yield* rows(
    people
      .innerJoin('participant', 'participant.person_id', 'person.id')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .leftJoin('assignment', (join) =>
        join.onRef('assignment.person_id', '=', 'person.id').on('assignment.conference_id', '=', conferenceId),
      )
      .where('participant.meeting_id', '=', meetingId)
      .where('participant.active', '=', 1)
      .where((is) =>
        is.or([
          is('assignment.assigned', '=', 1),
          is.and([is('assignment.assigned', 'is', null), is('meeting.table_sees', '=', 1)]),
        ]),
      ),
  );
  const own = yield* rows(
    people.where('person.organisation_id', '=', organisationId).where('person.role', 'in', [...OWN_ROLES]),
  );
  const all = [...new Map([...atTable, ...own].map((one) => [one.id, one])).values()];
  const isOther = (one: { organisationId: string }) => one.organisationId !== organisationId;
  return [...all.filter(isOther), ...all.filter((one) => !isOther(one))].map(({ id, name, role, organisation }) => ({
    id,
    name,
    role: role as Role,
    organisation,
  }));
}
