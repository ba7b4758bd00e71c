import type {
  Conference,
  Meeting,
  MeetingLine,
  MeetingState,
  Participant,
  Person,
  Role,
} from '../../shared/api/contract';
import type { FormKey } from '../../shared/meeting/steps';
import { boardName } from '../../shared/sync/documents';
import type { Access, Session } from '../access/access';
import type { Attending } from '../leading/attending';
import { nothingYet, viewFor } from '../leading/facilitation';
import { parseState } from '../leading/state';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { type FamilyLine, openFamilyLine } from './family-line';

/** Reading meetings for one person: what they may not see is not in the answer. */
export interface MeetingReader {
  /** The one that is held and those to come first, soonest first; then those that were, latest first. */
  list(session: Session): Promise<MeetingLine[]>;
  /** Undefined when there is no such meeting for this person. */
  read(session: Session, meetingId: string): Promise<Meeting | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  attending: Attending;
  now(): number;
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

/** How long after its time a meeting may still be opened, as far as the list goes. In ms. */
const LATE = 12 * 60 * 60 * 1000;

const inOrder = (lines: readonly MeetingLine[], now: number): MeetingLine[] => {
  const at = ({ startsAt }: MeetingLine) => Date.parse(startsAt);
  const isComing = (line: MeetingLine) => line.state === 'open' || (line.state !== 'closed' && at(line) + LATE > now);
  const coming = lines.filter(isComing).sort((a, b) => at(a) - at(b));
  const gone = lines.filter((line) => !isComing(line)).sort((a, b) => at(b) - at(a));
  return [...coming, ...gone];
};

export const createMeetingReader = (deps: ReaderDeps): MeetingReader => {
  const { store, sealer, access, attending, now, onUnreadable } = deps;
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
            .on('link.revoked_at', 'is', null)
            .on((is) => is.or([is('link.expires_at', 'is', null), is('link.expires_at', '>', now())])),
        )
        .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
        .select(['participant.part', 'participant.active'])
        .select((is) => is.fn.count<number>('link.id').as('links'))
        .where('participant.meeting_id', '=', meetingId)
        .groupBy('person.id')
        // The fixed members, and then who stands in.
        .orderBy('participant.part', 'desc')
        .orderBy('person.name'),
    );
    return found.map(({ id, name, role, organisation, links, part, active }) => ({
      id,
      name,
      role: role as Role,
      organisation,
      hasLink: links > 0,
      part: part as Participant['part'],
      active: active === 1,
      here: attending.isHere(meetingId, id),
    }));
  };

  const personOf = async (personId: string): Promise<Person> => {
    const [row] = await store.read(
      sql
        .selectFrom('person')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
        .where('person.id', '=', personId),
    );
    if (!row) throw new Error(`there is no person ${personId}`);
    return { ...row, role: row.role as Role };
  };

  const conferencesOf = async (session: Session, meetingId: string, people: Map<string, Person>) => {
    const found = await store.read(
      sql.selectFrom('conference').selectAll().where('meeting_id', '=', meetingId).orderBy('position'),
    );
    const conferences: Conference[] = [];
    for (const row of found) {
      const line = await lineOf(row.family_id, row.id, row.sealed);
      const boardDocument = boardName(row.id);
      // Who has no task for this family sees code and question only. Source: domain.md §7.
      const grant = await access.documentGrant(session, boardDocument);
      conferences.push({
        id: row.id,
        familyId: row.family_id,
        familyCode: line.code,
        named: line.named,
        question: line.question,
        broughtInBy: people.get(row.brought_in_by) ?? (await personOf(row.brought_in_by)),
        children: grant ? line.children : [],
        boardDocument,
        minutes: row.minutes,
        urgent: row.urgent === 1,
        form: row.form as FormKey,
        ...(row.notulist && { notulist: row.notulist }),
        carried: row.carried,
        ...(row.closed_at !== null && { closedAt: row.closed_at }),
        may: { read: grant !== undefined, write: grant?.write === true },
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
          .select(['meeting.id', 'meeting.title', 'meeting.starts_at', 'meeting.state'])
          .select((is) => is.fn.count<number>('conference.id').as('families'))
          .where('participant.person_id', '=', session.personId)
          .groupBy('meeting.id'),
      );
      const lines: MeetingLine[] = [];
      for (const { id, title, starts_at, state, families } of found) {
        const mayRead = await access.may(session, { verb: 'read', resource: 'meeting', meetingId: id });
        if (mayRead) lines.push({ id, title, startsAt: starts_at, state: state as MeetingState, families });
      }
      return inOrder(lines, now());
    },

    async read(session, meetingId) {
      const may = (verb: 'read' | 'manage-links' | 'lead' | 'take-over' | 'join' | 'bring-in' | 'plan') =>
        access.may(session, { verb, resource: 'meeting', meetingId });
      if (!(await may('read'))) return undefined;
      const [meeting] = await store.read(
        sql
          .selectFrom('meeting')
          .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
          .selectAll('meeting')
          .select('facilitation.state as led')
          .where('meeting.id', '=', meetingId),
      );
      if (!meeting) return undefined;
      const participants = await participantsOf(meetingId);
      const people = new Map(
        participants.map(({ id, name, role, organisation }) => [id, { id, name, role, organisation }] as const),
      );
      return {
        id: meeting.id,
        title: meeting.title,
        startsAt: meeting.starts_at,
        minutes: meeting.minutes,
        agendaVersion: meeting.agenda_version,
        state: meeting.state as MeetingState,
        ...(meeting.reason && { reason: meeting.reason }),
        ...(meeting.call_url && { callUrl: meeting.call_url }),
        ...(meeting.series_id && { seriesId: meeting.series_id }),
        ...(meeting.state === 'open' && meeting.room_code && { roomCode: meeting.room_code }),
        leading: viewFor(meeting.led === null ? nothingYet() : parseState(meeting.led), session.personId),
        now: now(),
        conferences: await conferencesOf(session, meetingId, people),
        participants,
        may: {
          manageLinks: await may('manage-links'),
          lead: await may('lead'),
          takeOver: await may('take-over'),
          join: await may('join'),
          bringIn: await may('bring-in'),
          plan: await may('plan'),
        },
      };
    },
  };
};
