import { dayOf } from '../../shared/meeting/days';
import { partInDeciding } from '../decisions/mandate';
import type { Attending } from '../leading/attending';
import { parseState } from '../leading/state';
import { askedToLetGo } from '../releases/asked';
import { reading, type Store } from '../store/store';
import type { Fact } from './policy';

/** The facts that are true between one person and one thing. */
export type Facts = ReadonlySet<Fact>;

/** How long after a family was closed what was being typed on its board still comes in. In ms. */
export const CLOSING_GRACE_MS = 5_000;
/** How long after a turn what a guest was writing still comes in. In ms. */
export const GUEST_GRACE_MS = 30_000;

interface Known<Place> {
  facts: Facts;
  place: Place;
}

/** Where a conference is, and whose its key is. */
interface ConferencePlace {
  familyId: string;
  meetingId: string;
}

export interface FactFinder {
  meeting(personId: string, meetingId: string): Promise<Facts>;
  /** Undefined: there is no such conference. @param ownerId whose thing in it is asked for, if it is a person's */
  conference(personId: string, conferenceId: string, ownerId?: string): Promise<Known<ConferencePlace> | undefined>;
  /** Undefined: there is no such conference. */
  decision(personId: string, conferenceId: string): Promise<Facts | undefined>;
  /** Of the personal link of `ownerId`, a participant of this meeting. */
  link(personId: string, meetingId: string, ownerId: string): Promise<Facts>;
  agreement(personId: string, agreementId: string): Promise<Facts>;
  /** Undefined: there is no such conference. Whose the outcome is: who holds the chosen card. */
  outcome(personId: string, conferenceId: string): Promise<Facts | undefined>;
  feedback(personId: string, feedbackId: string): Promise<Facts>;
  /** Undefined: there is no such conference. Whose a fact is: who must still do something because of it. */
  happened(personId: string, conferenceId: string, factId?: string): Promise<Facts | undefined>;
  release(personId: string, exportId: string): Promise<Facts>;
  series(personId: string, seriesId: string): Promise<Facts>;
  consult(personId: string, consultId: string): Promise<Facts>;
}

interface FinderDeps {
  store: Store;
  now(): number;
  /** Whether this person has a screen open on this meeting, and whether they were not seen there for a minute. */
  attending: Pick<Attending, 'isHere' | 'isGone'>;
}

/** Looks the facts up in the store, each time anew: an answer is never stale. */
export const createFactFinder = ({ store, now, attending }: FinderDeps): FactFinder => {
  const { sql } = store;

  const ofMeeting = async (personId: string, meetingId: string): Promise<Set<Fact>> => {
    const facts = new Set<Fact>();
    const [row] = await store.read(
      sql
        .selectFrom('meeting')
        .leftJoin('participant', (join) =>
          join.onRef('participant.meeting_id', '=', 'meeting.id').on('participant.person_id', '=', personId),
        )
        .leftJoin('series_member', (join) =>
          join.onRef('series_member.series_id', '=', 'meeting.series_id').on('series_member.person_id', '=', personId),
        )
        .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
        .select(['meeting.state', 'meeting.series_id', 'participant.active', 'facilitation.leader'])
        .select('facilitation.state as led')
        .select('series_member.part as seat')
        .where('meeting.id', '=', meetingId),
    );
    if (!row) return facts;
    // Who left the table of a series took part in its earlier meetings, but has nothing to do with them any more.
    const belongs = row.series_id === null || row.seat !== null;
    if (belongs && row.active !== null) facts.add('takesPart');
    if (belongs && row.active === 1) facts.add('member');
    if (row.state === 'planned') facts.add('coming');
    if (row.state === 'open') facts.add('running');
    if (row.state === 'closed') facts.add('over');
    if (row.leader === null) facts.add('leaderless');
    else if (row.leader === personId) facts.add('leads');
    else if (attending.isGone(meetingId, row.leader)) facts.add('leaderAway');
    if (row.led !== null && parseState(row.led).takenFrom === personId) facts.add('ledBefore');
    return facts;
  };

  /** The conferences of a family in whose time we are, from this one on, to which this person is assigned. */
  const isAssigned = async (personId: string, familyId: string, madeAt: number): Promise<boolean> => {
    const at = now();
    const found = await store.read(
      sql
        .selectFrom('conference')
        .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
        .innerJoin('participant', (join) =>
          join
            .onRef('participant.meeting_id', '=', 'meeting.id')
            .on('participant.person_id', '=', personId)
            .on('participant.active', '=', 1),
        )
        .leftJoin('series_member', (join) =>
          join.onRef('series_member.series_id', '=', 'meeting.series_id').on('series_member.person_id', '=', personId),
        )
        .leftJoin('assignment', (join) =>
          join.onRef('assignment.conference_id', '=', 'conference.id').on('assignment.person_id', '=', personId),
        )
        .select(['meeting.table_sees', 'assignment.assigned'])
        .where((is) => is.or([is('meeting.series_id', 'is', null), is('series_member.part', 'is not', null)]))
        .where('conference.family_id', '=', familyId)
        .where('conference.made_at', '>=', madeAt)
        .where((is) => is.or([is('meeting.boards_from', 'is', null), is('meeting.boards_from', '<=', at)]))
        .where((is) => is.or([is('meeting.boards_until', 'is', null), is('meeting.boards_until', '>', at)])),
    );
    return found.some(({ table_sees, assigned }) => (assigned ?? table_sees) === 1);
  };

  const isInvited = async (personId: string, conferenceId: string): Promise<boolean> => {
    const found = await store.read(
      sql
        .selectFrom('guest')
        .select('person_id')
        .where('conference_id', '=', conferenceId)
        .where('person_id', '=', personId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now()),
    );
    return found.length > 0;
  };

  const isTurn = async (conferenceId: string, meetingId: string): Promise<boolean> => {
    const [row] = await store.read(
      sql
        .selectFrom('facilitation')
        .select(['turn', 'last_turn', 'last_turn_ended_at'])
        .where('meeting_id', '=', meetingId),
    );
    if (row?.turn === conferenceId) return true;
    return row?.last_turn === conferenceId && (row.last_turn_ended_at ?? 0) > now() - GUEST_GRACE_MS;
  };

  const ofConference = async (personId: string, conferenceId: string, ownerId?: string) => {
    const [row] = await store.read(
      sql
        .selectFrom('conference')
        .select(['family_id', 'meeting_id', 'closed_at', 'made_at', 'brought_in_by'])
        .where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    const facts = await ofMeeting(personId, row.meeting_id);
    if (row.closed_at === null) facts.add('unclosed');
    else if (row.closed_at > now() - CLOSING_GRACE_MS) facts.add('justClosed');
    if (row.brought_in_by === personId) facts.add('brings');
    if (ownerId === personId) facts.add('own');
    if (facts.has('own') && (await isInvited(personId, conferenceId))) facts.add('invited');
    if (facts.has('invited') && (await isTurn(conferenceId, row.meeting_id))) facts.add('turn');
    if (await isAssigned(personId, row.family_id, row.made_at)) facts.add('assigned');
    return { facts, place: { familyId: row.family_id, meetingId: row.meeting_id } };
  };

  const latestOf = async (familyId = ''): Promise<{ id: string } | undefined> => {
    const [latest] = await store.read(
      sql.selectFrom('conference').select('id').where('family_id', '=', familyId).orderBy('made_at', 'desc').limit(1),
    );
    return latest;
  };

  return {
    meeting: ofMeeting,

    async link(personId, meetingId, ownerId) {
      const facts = await ofMeeting(personId, meetingId);
      if (ownerId === personId) facts.add('own');
      const [colleague] = await store.read(
        sql
          .selectFrom('person')
          .innerJoin('person as owner', 'owner.organisation_id', 'person.organisation_id')
          .select('owner.id')
          .where('person.id', '=', personId)
          .where('owner.id', '=', ownerId),
      );
      if (colleague) facts.add('colleague');
      return facts;
    },
    conference: ofConference,

    async decision(personId, conferenceId) {
      const known = await ofConference(personId, conferenceId);
      if (!known) return undefined;
      const facts = new Set(known.facts);
      const place = { conferenceId, meetingId: known.place.meetingId };
      const part = await reading(store, partInDeciding(store, place, personId, attending.isHere));
      if (part.mandated) facts.add('mandated');
      if (part.decides) facts.add('decides');
      return facts;
    },

    async agreement(personId, agreementId) {
      const [row] = await store.read(
        sql.selectFrom('agreement').select(['conference_id', 'family_id', 'owner']).where('id', '=', agreementId),
      );
      const latest = await latestOf(row?.family_id);
      const facts = new Set((latest && (await ofConference(personId, latest.id)))?.facts);
      if (row && row.owner === personId) facts.add('own');
      if (row?.conference_id === latest?.id) facts.add('ofNow');
      return facts;
    },

    async outcome(personId, conferenceId) {
      const [row] = await store.read(
        sql.selectFrom('outcome').select('holder').where('conference_id', '=', conferenceId),
      );
      return (await ofConference(personId, conferenceId, row?.holder ?? undefined))?.facts;
    },

    async feedback(personId, feedbackId) {
      const [row] = await store.read(
        sql.selectFrom('feedback').select(['family_id', 'owner']).where('id', '=', feedbackId),
      );
      const latest = await latestOf(row?.family_id);
      const facts = new Set((latest && (await ofConference(personId, latest.id)))?.facts);
      if (row && row.owner === personId) facts.add('own');
      return facts;
    },

    async happened(personId, conferenceId, factId) {
      const [row] = await store.read(
        sql
          .selectFrom('happened')
          .select('owner')
          .where('id', '=', factId ?? '')
          .where('conference_id', '=', conferenceId),
      );
      return (await ofConference(personId, conferenceId, row?.owner ?? undefined))?.facts;
    },

    async release(personId, exportId) {
      const asked = await reading(store, askedToLetGo(store, { personId, exportId, today: dayOf(now()) }));
      if (!asked) return new Set();
      // Who was asked for their task loses it with the task.
      const task = asked.as === 'task' ? await ofConference(personId, asked.conferenceId) : undefined;
      const stands = asked.as === 'own' || task?.facts.has('assigned') === true;
      return new Set<Fact>(stands ? ['asked'] : []);
    },

    async series(personId, seriesId) {
      const [row] = await store.read(
        sql
          .selectFrom('series_member')
          .select('part')
          .where('series_id', '=', seriesId)
          .where('person_id', '=', personId),
      );
      const facts = new Set<Fact>();
      if (row) facts.add('takesPart');
      if (row?.part === 'member') facts.add('member');
      return facts;
    },

    async consult(personId, consultId) {
      const [row] = await store.read(
        sql
          .selectFrom('consult')
          .leftJoin('series_member', (join) =>
            join
              .onRef('series_member.series_id', '=', 'consult.series_id')
              .on('series_member.person_id', '=', personId),
          )
          .select(['consult.asked_by', 'series_member.part'])
          .where('consult.id', '=', consultId),
      );
      const facts = new Set<Fact>();
      if (row?.asked_by === personId) facts.add('own');
      if (row?.part) facts.add('takesPart');
      if (row?.part === 'member') facts.add('member');
      return facts;
    },
  };
};
