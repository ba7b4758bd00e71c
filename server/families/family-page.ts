import type { Role } from '../../shared/api/contract';
import type { FamilyPage, Seer, ToldLine } from '../../shared/api/families';
import type { Access, Session } from '../access/access';
import { factsOf } from '../happened/stored';
import { openFamilyLine } from '../meetings/family-line';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { knownTo, mayKnow } from './known';
import { type FamilyDetails, openDetails, openNaming } from './sealed';
import { toldLines } from './told';

/** Reads what stands beside a family's board. The caller has asked the access function. */
export interface FamilyPages {
  /** Undefined when there is no such conference. Rejects when the family's key is missing or its content was altered. */
  read(session: Session, conferenceId: string): Promise<FamilyPage | undefined>;
}

interface PagesDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
}

export const createFamilyPages = ({ store, sealer, access }: PagesDeps): FamilyPages => {
  const { sql } = store;

  const seersOf = async (
    conferenceId: string,
    meetingId: string,
    tableSees: boolean,
    fixed: readonly (string | null)[],
  ): Promise<(Seer & { organisationId: string })[]> => {
    const found = await store.read(
      sql
        .selectFrom('participant')
        .innerJoin('person', 'person.id', 'participant.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .leftJoin('assignment', (join) =>
          join
            .onRef('assignment.person_id', '=', 'participant.person_id')
            .on('assignment.conference_id', '=', conferenceId),
        )
        .select(['person.id', 'person.name', 'person.role', 'assignment.assigned'])
        .select(['organisation.id as organisationId', 'organisation.name as organisation'])
        .where('participant.meeting_id', '=', meetingId)
        .where('participant.active', '=', 1)
        .orderBy('person.name'),
    );
    return found.map(({ assigned, role, ...person }) => ({
      ...person,
      role: role as Role,
      sees: assigned === null ? tableSees : assigned === 1,
      fixed: fixed.includes(person.id),
    }));
  };

  const earlierOf = async (familyId: string, madeAt: number): Promise<FamilyPage['earlier']> => {
    const found = await store.read(
      sql
        .selectFrom('conference')
        .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
        .select(['conference.id', 'conference.sealed', 'conference.closed_at', 'meeting.title', 'meeting.starts_at'])
        .where('conference.family_id', '=', familyId)
        .where('conference.made_at', '<', madeAt)
        .orderBy('conference.made_at', 'desc'),
    );
    return found.map((row) => ({
      conferenceId: row.id,
      meetingTitle: row.title,
      startsAt: row.starts_at,
      question: openFamilyLine(sealer, familyId, row.id, row.sealed).question,
      closed: row.closed_at !== null,
    }));
  };

  const toldOf = async (familyId: string, details: FamilyDetails): Promise<ToldLine[]> => {
    const facts = await reading(store, factsOf(store, sealer, { familyId }));
    const changers = facts.flatMap(({ trail }) => trail.map(({ by }) => by));
    const people = await readPeople(store, changers);
    return toldLines(details, facts, (personId) => people.get(personId)?.name ?? personId);
  };

  return {
    async read(session, conferenceId) {
      const [row] = await store.read(
        sql
          .selectFrom('conference')
          .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
          .innerJoin('family', 'family.id', 'conference.family_id')
          .selectAll('conference')
          .select(['meeting.table_sees', 'family.sealed as details'])
          .where('conference.id', '=', conferenceId),
      );
      if (!row) return undefined;
      const familyId = row.family_id;
      await sealer.loadKey(familyId);
      const line = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
      const details = openDetails(sealer, familyId, row.details);
      const named = await store.read(sql.selectFrom('naming').selectAll().where('family_id', '=', familyId));
      const namingOf = (organisationId: string) => {
        const own = named.find(({ organisation_id }) => organisation_id === organisationId);
        return { version: own?.version ?? 0, naming: openNaming(sealer, familyId, organisationId, own?.sealed) };
      };
      const own = namingOf(session.organisationId);
      const tableSees = row.table_sees === 1;
      const seers = await seersOf(conferenceId, row.meeting_id, tableSees, [row.brought_in_by, row.opdrachtgever]);
      const organisations = new Map(seers.map(({ organisationId, organisation }) => [organisationId, organisation]));
      const mayNot = (organisationId: string) =>
        !line.named && details.children.some((child) => !mayKnow(child, namingOf(organisationId).naming));
      const may = (verb: 'write' | 'assign' | 'attend') =>
        access.may(session, { resource: 'conference', verb, conferenceId });
      return {
        versions: { conference: row.version, family: details.version, naming: own.version },
        children: knownTo(line, details, own.naming),
        adults: details.adults ?? [],
        grounds: own.naming.grounds,
        anonymousFor: [...organisations].filter(([id]) => mayNot(id)).map(([, name]) => name),
        told: await toldOf(familyId, details),
        earlier: await earlierOf(familyId, row.made_at),
        seers: seers.map(({ organisationId: _, ...seer }) => seer),
        tableSees,
        may: {
          write: await may('write'),
          adults: await access.may(session, { resource: 'decision', verb: 'attach', conferenceId }),
          assign: await may('assign'),
          unassign: await may('attend'),
        },
      };
    },
  };
};
