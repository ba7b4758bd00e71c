import { TABLE_ROLES } from '../../shared/api/roles';
import { type Act, first, rows, type Store } from '../store/store';

/** Who gives the view of an organisation at a table. */
export interface Mandated {
  personId: string;
  name: string;
  organisationId: string;
  organisation: string;
}

const rankOf = (role: string): number => (TABLE_ROLES as readonly string[]).indexOf(role);

/**
 * Who has the mandate of each organisation at a meeting: those whom the contact person marked in the series; where nobody is
 * marked, who sits at the table in the first of the roles as they are listed (the teamleider before a wijkteammedewerker).
 * An achtervang who was activated stands in for their role. Our own choice: no source says who.
 */
export function* mandatedAt(store: Store, meetingId: string): Act<Mandated[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('participant')
      .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
      .innerJoin('person', 'person.id', 'participant.person_id')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .leftJoin('series_member', (join) =>
        join
          .onRef('series_member.series_id', '=', 'meeting.series_id')
          .onRef('series_member.person_id', '=', 'participant.person_id'),
      )
      .select(['person.id', 'person.name', 'person.role', 'series_member.mandate'])
      .select(['organisation.id as organisationId', 'organisation.name as organisation'])
      .where('participant.meeting_id', '=', meetingId)
      .where('participant.active', '=', 1)
      .where((is) => is.or([is('meeting.series_id', 'is', null), is('series_member.part', 'is not', null)]))
      .orderBy('organisation.name')
      .orderBy('person.name'),
  );
  const table = found.filter(({ role }) => rankOf(role) >= 0);
  return table
    .filter(({ organisationId, role, mandate }) => {
      const own = table.filter((other) => other.organisationId === organisationId);
      if (own.some((other) => other.mandate === 1)) return mandate === 1;
      return rankOf(role) === Math.min(...own.map((other) => rankOf(other.role)));
    })
    .map(({ id, name, organisationId, organisation }) => ({ personId: id, name, organisationId, organisation }));
}

interface Part {
  mandated: boolean;
  decides: boolean;
  /** The opdrachtgever for whom this person stands in. */
  insteadOf?: string;
}

/**
 * What part a person has in a decision. The opdrachtgever decides; when they are not there, who has the mandate of their
 * organisation stands in, and the record says so.
 */
export function* partInDeciding(
  store: Store,
  { conferenceId, meetingId }: { conferenceId: string; meetingId: string },
  personId: string,
  isAttending: (meetingId: string, personId: string) => boolean,
): Act<Part> {
  const { sql } = store;
  const mandates = yield* mandatedAt(store, meetingId);
  const mine = mandates.find((one) => one.personId === personId);
  const owner = yield* first(
    sql
      .selectFrom('conference')
      .innerJoin('person', 'person.id', 'conference.opdrachtgever')
      .leftJoin('attendance', (join) =>
        join
          .onRef('attendance.conference_id', '=', 'conference.id')
          .onRef('attendance.person_id', '=', 'conference.opdrachtgever'),
      )
      .select(['person.id', 'person.name', 'person.organisation_id', 'attendance.present'])
      .where('conference.id', '=', conferenceId),
  );
  const mandated = mine !== undefined;
  if (!owner) return { mandated, decides: false };
  if (owner.id === personId) return { mandated, decides: true };
  const isThere = owner.present === null ? isAttending(meetingId, owner.id) : owner.present === 1;
  const standsIn = !isThere && mine?.organisationId === owner.organisation_id;
  return { mandated, decides: standsIn, ...(standsIn && { insteadOf: owner.name }) };
}
