import type { Conference, Meeting, MeetingLine, Participant, Person, Role } from '../../shared/api/contract';
import { boardName } from '../../shared/sync/documents';
import type { Access, Session } from '../access/access';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { type FamilyLine, openFamilyLine } from './family-line';

/** Reading meetings for one person: what they may not see is not in the answer. */
export interface MeetingReader {
  /** Newest first. */
  list(session: Session): Promise<MeetingLine[]>;
  /** Undefined when there is no such meeting for this person. */
  read(session: Session, meetingId: string): Promise<Meeting | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  /** Is told when a family's line cannot be opened, with the conference's id. */
  onUnreadable(conferenceId: string, error: unknown): void;
}

/** Shown in the place of a line whose key is gone, so that a family does not drop from the agenda unseen. */
const UNREADABLE: FamilyLine = {
  code: '?',
  named: false,
  question: 'De gegevens van dit gezin zijn niet te lezen. Vraag de beheerder naar de sleutels van dit gezin.',
  children: [],
};

export const createMeetingReader = ({ store, sealer, access, onUnreadable }: ReaderDeps): MeetingReader => {
  const { sql } = store;

  const lineOf = async (familyId: string, conferenceId: string, sealed: Uint8Array): Promise<FamilyLine> => {
    try {
      await sealer.loadKey(familyId);
      return openFamilyLine(sealer, familyId, conferenceId, sealed);
    } catch (error) {
      onUnreadable(conferenceId, error);
      return UNREADABLE;
    }
  };

  const participantsOf = async (meetingId: string): Promise<Participant[]> => {
    const found = await store.read(
      sql
        .selectFrom('participant')
        .innerJoin('person', 'person.id', 'participant.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .leftJoin('link', (join) =>
          join
            .onRef('link.person_id', '=', 'person.id')
            .onRef('link.meeting_id', '=', 'participant.meeting_id')
            .on('link.revoked_at', 'is', null),
        )
        .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
        .select((is) => is.fn.count<number>('link.id').as('links'))
        .where('participant.meeting_id', '=', meetingId)
        .groupBy('person.id')
        .orderBy('person.name'),
    );
    return found.map(({ id, name, role, organisation, links }) => ({
      id,
      name,
      role: role as Role,
      organisation,
      hasLink: links > 0,
    }));
  };

  const conferencesOf = async (session: Session, meetingId: string, people: Map<string, Person>) => {
    const found = await store.read(
      sql
        .selectFrom('conference')
        .select(['id', 'family_id', 'brought_in_by', 'minutes', 'urgent', 'sealed'])
        .where('meeting_id', '=', meetingId)
        .orderBy('position'),
    );
    const conferences: Conference[] = [];
    for (const { id, family_id, brought_in_by, minutes, urgent, sealed } of found) {
      const person = people.get(brought_in_by);
      if (!person) throw new Error(`conference ${id} was brought in by somebody who does not take part`);
      const line = await lineOf(family_id, id, sealed);
      const boardDocument = boardName(id);
      // Who has no task for this family sees code and question only. Source: domain.md §7.
      const seesFamily = await access.may(session, { verb: 'read', resource: 'document', name: boardDocument });
      conferences.push({
        id,
        familyCode: line.code,
        named: line.named,
        question: line.question,
        broughtInBy: person,
        children: seesFamily ? line.children : [],
        boardDocument,
        minutes,
        urgent: urgent === 1,
      });
    }
    return conferences;
  };

  return {
    async list(session) {
      const found = await store.read(
        sql
          .selectFrom('participant')
          .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
          .leftJoin('conference', 'conference.meeting_id', 'meeting.id')
          .select(['meeting.id', 'meeting.title', 'meeting.starts_at'])
          .select((is) => is.fn.count<number>('conference.id').as('families'))
          .where('participant.person_id', '=', session.personId)
          .groupBy('meeting.id'),
      );
      const lines: MeetingLine[] = [];
      for (const { id, title, starts_at, families } of found) {
        const mayRead = await access.may(session, { verb: 'read', resource: 'meeting', meetingId: id });
        if (mayRead) lines.push({ id, title, startsAt: starts_at, families });
      }
      return lines.sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
    },

    async read(session, meetingId) {
      if (!(await access.may(session, { verb: 'read', resource: 'meeting', meetingId }))) return undefined;
      const [meeting] = await store.read(sql.selectFrom('meeting').selectAll().where('id', '=', meetingId));
      if (!meeting) return undefined;
      const participants = await participantsOf(meetingId);
      const people = new Map(participants.map(({ hasLink, ...person }) => [person.id, person] as const));
      return {
        id: meeting.id,
        title: meeting.title,
        startsAt: meeting.starts_at,
        minutes: meeting.minutes,
        agendaVersion: meeting.agenda_version,
        conferences: await conferencesOf(session, meetingId, people),
        participants,
        may: {
          manageLinks: await access.may(session, { verb: 'manage-links', resource: 'meeting', meetingId }),
          lead: await access.may(session, { verb: 'lead', resource: 'meeting', meetingId }),
        },
      };
    },
  };
};
