import type {
  Conference,
  Meeting,
  MeetingLine,
  MeetingState,
  Participant,
  Person,
  Role,
} from '../../shared/api/contract';
import type { ConferencePage, KnownChild } from '../../shared/api/families';
import { mustReweigh } from '../../shared/happened/remarks';
import type { FormKey } from '../../shared/meeting/steps';
import { NO_REGIE, type RegieState, regieInShort } from '../../shared/regie/regie';
import { boardName } from '../../shared/sync/documents';
import type { Access, Session } from '../access/access';
import { asShown, knownTo } from '../families/known';
import { openDetails, openNaming } from '../families/sealed';
import { type FactRow, laidOf } from '../happened/stored';
import type { Attending } from '../leading/attending';
import { nothingYet, viewFor } from '../leading/facilitation';
import { parseState } from '../leading/state';
import { openRegie } from '../regie/sealed';
import type { Sealer } from '../sealing/sealer';
import { plannedFor } from '../series/planning';
import type { Store } from '../store/store';
import { lastEvent } from './conference-events';
import { type FamilyLine, openFamilyLine, UNREADABLE } from './family-line';
import { ownDrafts } from './own-drafts';

/** Reading meetings for one person: what they may not see is not in the answer. */
export interface MeetingReader {
  /** The one that is held and those to come first, soonest first; then those that were, latest first. */
  list(session: Session): Promise<MeetingLine[]>;
  /** Undefined when there is no such meeting for this person. */
  read(session: Session, meetingId: string): Promise<Meeting | undefined>;
  /** One conference by itself. The caller has asked the access function. Undefined when there is no such. */
  conference(session: Session, conferenceId: string): Promise<ConferencePage | undefined>;
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

  interface SealedFamily {
    id: string;
    family_id: string;
    sealed: Uint8Array;
    details: Uint8Array | null;
    naming: Uint8Array | null;
    regie: Uint8Array | null;
    regie_version: number | null;
    happened: readonly FactRow[];
  }

  /** A family's line, and its children as this person's organisation may know them. */
  const familyOf = async (
    { organisationId }: Session,
    row: SealedFamily,
  ): Promise<{ line: FamilyLine; known: KnownChild[]; held: RegieState; reweigh: boolean }> => {
    const { id, family_id, sealed } = row;
    try {
      await sealer.loadKey(family_id);
      const line = openFamilyLine(sealer, family_id, id, sealed);
      const details = openDetails(sealer, family_id, row.details);
      const laid = row.regie && { version: row.regie_version ?? 0, sealed: row.regie };
      return {
        line,
        known: knownTo(line, details, openNaming(sealer, family_id, organisationId, row.naming)),
        held: openRegie(sealer, family_id, laid ?? undefined),
        reweigh: mustReweigh(row.happened.map((one) => laidOf(sealer, one))),
      };
    } catch (error) {
      onUnreadable(id, error);
      return { line: UNREADABLE, known: [], held: NO_REGIE, reweigh: false };
    }
  };

  const participantsOf = async ({ organisationId }: Session, meetingId: string): Promise<Participant[]> => {
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
        .select(['participant.part', 'participant.active', 'person.organisation_id'])
        .select((is) => is.fn.count<number>('link.id').as('links'))
        .where('participant.meeting_id', '=', meetingId)
        .groupBy('person.id')
        // The fixed members, and then who stands in.
        .orderBy('participant.part', 'desc')
        .orderBy('person.name'),
    );
    return found.map(({ id, name, role, organisation, organisation_id, links, part, active }) => ({
      id,
      name,
      role: role as Role,
      organisation,
      hasLink: links > 0,
      part: part as Participant['part'],
      active: active === 1,
      here: attending.isHere(meetingId, id),
      colleague: organisation_id === organisationId,
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

  const byId = (participants: readonly Participant[]): Map<string, Person> =>
    new Map(participants.map(({ id, name, role, organisation }) => [id, { id, name, role, organisation }]));

  const conferencesOf = async (session: Session, meetingId: string, people: Map<string, Person>) => {
    const found = await store.read(
      sql
        .selectFrom('conference')
        .innerJoin('family', 'family.id', 'conference.family_id')
        .leftJoin('naming', (join) =>
          join
            .onRef('naming.family_id', '=', 'conference.family_id')
            .on('naming.organisation_id', '=', session.organisationId),
        )
        .leftJoin('regie', 'regie.family_id', 'conference.family_id')
        .selectAll('conference')
        .select(['family.sealed as details', 'naming.sealed as naming'])
        .select(['regie.sealed as regie', 'regie.version as regie_version'])
        .where('conference.meeting_id', '=', meetingId)
        .orderBy('conference.position'),
    );
    const person = async (id: string) => people.get(id) ?? (await personOf(id));
    const drafts = await ownDrafts(
      store,
      session.personId,
      found.map(({ id }) => id),
    );
    const facts = await store.read(
      sql
        .selectFrom('happened')
        .innerJoin('conference', 'conference.id', 'happened.conference_id')
        .selectAll('happened')
        .where('conference.meeting_id', '=', meetingId),
    );
    const conferences: Conference[] = [];
    for (const row of found) {
      const happened = facts.filter(({ conference_id }) => conference_id === row.id);
      const { line, known, held, reweigh } = await familyOf(session, { ...row, happened });
      const opdrachtgever = row.opdrachtgever ? await person(row.opdrachtgever) : undefined;
      const boardDocument = boardName(row.id);
      // Who has no task for this family sees its code and a neutral line only.
      const grant = await access.documentGrant(session, boardDocument);
      const { children, ageBands } = asShown(grant ? known : []);
      const event = grant && line !== UNREADABLE && (await lastEvent(store, sealer, row.family_id, row.id));
      const mayDo = (verb: 'lead' | 'reopen') =>
        access.may(session, { resource: 'conference', verb, conferenceId: row.id });
      conferences.push({
        id: row.id,
        familyId: row.family_id,
        familyCode: line.code,
        named: grant !== undefined && (line.named || children.length > 0),
        ...(line.agendaLine && { agendaLine: line.agendaLine }),
        ...(grant && { question: line.question }),
        broughtInBy: await person(row.brought_in_by),
        ...(opdrachtgever && { opdrachtgever }),
        ...(grant && line !== UNREADABLE && { regie: regieInShort(held, opdrachtgever?.name) }),
        ...(grant && reweigh && { reweigh: true as const }),
        ...(grant && line.whyNow && { whyNow: line.whyNow }),
        children,
        ageBands,
        boardDocument,
        minutes: row.minutes,
        urgent: row.urgent === 1,
        form: row.form as FormKey,
        ...(row.notulist && { notulist: row.notulist }),
        carried: row.carried,
        ...(row.closed_at !== null && { closedAt: row.closed_at }),
        version: row.version,
        ...(event && { lastEvent: event }),
        may: {
          read: grant !== undefined,
          // Who types when it is closed is not cut off in a word; but nobody begins any more.
          write: grant?.write === true && row.closed_at === null,
          close: row.closed_at === null && (await mayDo('lead')),
          reopen: row.closed_at !== null && (await mayDo('reopen')),
        },
        hasDraft: drafts.has(row.id),
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
      const may = (verb: 'read' | 'stand-in' | 'lead' | 'take-over' | 'join' | 'bring-in' | 'plan') =>
        access.may(session, { verb, resource: 'meeting', meetingId });
      if (!(await may('read'))) return undefined;
      const [meeting] = await store.read(
        sql
          .selectFrom('meeting')
          .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
          .leftJoin('series', 'series.id', 'meeting.series_id')
          .selectAll('meeting')
          .select('series.time as series_time')
          .select(['facilitation.state as led', 'series.steps as own_steps'])
          .where('meeting.id', '=', meetingId),
      );
      if (!meeting) return undefined;
      const participants = await participantsOf(session, meetingId);
      const planned = plannedFor(meeting.planned_day, meeting.series_time, meeting.starts_at);
      return {
        id: meeting.id,
        title: meeting.title,
        startsAt: meeting.starts_at,
        minutes: meeting.minutes,
        agendaVersion: meeting.agenda_version,
        state: meeting.state as MeetingState,
        version: meeting.version,
        ...(meeting.reason && { reason: meeting.reason }),
        ...(planned && { plannedFor: planned }),
        ...(meeting.call_url && { callUrl: meeting.call_url }),
        ...(meeting.series_id && { seriesId: meeting.series_id }),
        ownSteps: meeting.own_steps !== null,
        ...(meeting.state === 'open' && meeting.room_code && { roomCode: meeting.room_code }),
        leading: viewFor(meeting.led === null ? nothingYet() : parseState(meeting.led), session.personId),
        now: now(),
        conferences: await conferencesOf(session, meetingId, byId(participants)),
        participants,
        may: {
          standIn: await may('stand-in'),
          lead: await may('lead'),
          takeOver: await may('take-over'),
          join: await may('join'),
          bringIn: await may('bring-in'),
          plan: await may('plan'),
        },
      };
    },

    async conference(session, conferenceId) {
      const [meeting] = await store.read(
        sql
          .selectFrom('conference')
          .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
          .select(['meeting.id', 'meeting.title', 'meeting.starts_at'])
          .where('conference.id', '=', conferenceId),
      );
      if (!meeting) return undefined;
      const participants = await participantsOf(session, meeting.id);
      const all = await conferencesOf(session, meeting.id, byId(participants));
      const conference = all.find(({ id }) => id === conferenceId);
      const { id, title, starts_at: startsAt } = meeting;
      return conference && { conference, participants, meeting: { id, title, startsAt } };
    },
  };
};
