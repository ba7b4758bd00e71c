import { nanoid } from 'nanoid';
import type { Guest, Invitation } from '../../shared/api/guests';
import { gastbladName } from '../../shared/sync/documents';
import type { Access } from '../access/access';
import { type LinkOrder, makeLink, revokeLinks } from '../access/links';
import type { Sessions } from '../access/sessions';
import { auditLine } from '../audit/audit';
import type { Attending } from '../leading/attending';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { guestUntil } from './expiry';
import { type GuestWords, openGuestWords, sealGuestWords } from './guest-words';

/** Whose invitation to which family, and who sees to it. */
interface GuestOrder {
  conferenceId: string;
  personId: string;
  by: string;
}

/** The guests of a family, for the table. The caller has asked the access function. */
export interface Guests {
  list(conferenceId: string): Promise<Guest[]>;
  /** 'unfit': the family's conference is closed, or there is none. The token is nowhere else to be had. */
  invite(
    conferenceId: string,
    by: string,
    invitation: Invitation,
  ): Promise<{ personId: string; token: string } | 'unfit'>;
  /** A new link in the place of older ones, also for who was sent away. Undefined: no such guest. */
  renew(order: GuestOrder): Promise<string | undefined>;
  /** Ends the invitation with its links, sessions and sockets. False: no such guest. */
  revoke(order: GuestOrder): Promise<boolean>;
  /** A guest opened their page; call what is returned when it closes. */
  enter(place: { conferenceId: string; meetingId: string }, personId: string): () => void;
}

interface GuestsDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  sessions: Sessions;
  news: News;
  /** Of guests alone, by conference: who is at the table's screens is another matter. */
  attending: Attending;
  now(): number;
  /** Is told when what was asked of a guest cannot be opened, with the conference's id. */
  onUnreadable(conferenceId: string, error: unknown): void;
}

/** Shown in the place of words whose key is gone. */
const UNREADABLE: GuestWords = { function: '?', question: '?' };

export const createGuests = (deps: GuestsDeps): Guests => {
  const { store, sealer, access, sessions, news, attending, now, onUnreadable } = deps;
  const { sql } = store;

  const conferenceOf = async (conferenceId: string) => {
    const [row] = await store.read(
      sql
        .selectFrom('conference')
        .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
        .select(['conference.family_id', 'conference.meeting_id', 'meeting.starts_at'])
        .where('conference.id', '=', conferenceId),
    );
    return row && { familyId: row.family_id, meetingId: row.meeting_id, startsAt: row.starts_at };
  };

  const meetingOf = new Map<string, string>();
  attending.onChange(({ meetingId: conferenceId }) => news.tell(meetingOf.get(conferenceId) ?? ''));

  function* organisationCalled(name: string): Act<string> {
    const known = yield* first(
      sql
        .selectFrom('organisation')
        .select('id')
        .where((is) => is.fn('lower', ['name']), '=', name.toLowerCase()),
    );
    if (known) return known.id;
    const id = nanoid();
    yield* rows(sql.insertInto('organisation').values({ id, name }));
    return id;
  }

  const ofOne = ({ conferenceId, personId }: Omit<GuestOrder, 'by'>) =>
    sql
      .updateTable('guest')
      .where('conference_id', '=', conferenceId)
      .where('person_id', '=', personId)
      .returning('person_id');

  const subjectOf = ({ conferenceId, personId }: Omit<GuestOrder, 'by'>) => `guest:${conferenceId}:${personId}`;

  const settled = (personId: string, meetingId: string, ended: readonly string[]): void => {
    sessions.ended(ended);
    access.changed({ personId });
    news.tell(meetingId);
  };

  return {
    async list(conferenceId) {
      const at = await conferenceOf(conferenceId);
      if (!at) return [];
      const found = await store.read(
        sql
          .selectFrom('guest')
          .innerJoin('person', 'person.id', 'guest.person_id')
          .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
          .select(['person.id', 'person.name', 'organisation.name as organisation'])
          .select(['guest.expires_at', 'guest.revoked_at', 'guest.sealed'])
          .where('guest.conference_id', '=', conferenceId)
          .orderBy('guest.invited_at'),
      );
      const wordsOf = async (personId: string, sealed: Uint8Array): Promise<GuestWords> => {
        try {
          await sealer.loadKey(at.familyId);
          return openGuestWords(sealer, { familyId: at.familyId, conferenceId, personId }, sealed);
        } catch (error) {
          onUnreadable(conferenceId, error);
          return UNREADABLE;
        }
      };
      return Promise.all(
        found.map(
          async ({ id, name, organisation, expires_at, revoked_at, sealed }): Promise<Guest> => ({
            id,
            name,
            role: 'gast',
            organisation,
            ...(await wordsOf(id, sealed)),
            document: gastbladName(conferenceId, id),
            expiresAt: expires_at,
            state: revoked_at !== null ? 'revoked' : expires_at <= now() ? 'expired' : 'invited',
            here: attending.isHere(conferenceId, id),
          }),
        ),
      );
    },

    async invite(conferenceId, by, { name, organisation, function: as, question }) {
      const conference = await conferenceOf(conferenceId);
      if (!conference) return 'unfit';
      const { familyId, meetingId, startsAt } = conference;
      await sealer.loadKey(familyId);
      // A person of their own for every invitation: nothing leads from one family to another.
      const personId = nanoid();
      const at = now();
      const expiresAt = guestUntil(startsAt, at);
      const words = { function: as.trim(), question: question.trim() };
      const sealed = sealGuestWords(sealer, { familyId, conferenceId, personId }, words);
      const token = await store.write(function* (): Act<string | undefined> {
        const open = yield* first(
          sql.selectFrom('conference').select('id').where('id', '=', conferenceId).where('closed_at', 'is', null),
        );
        if (!open) return undefined;
        const organisation_id = yield* organisationCalled(organisation.trim());
        yield* rows(
          sql.insertInto('person').values({ id: personId, name: name.trim(), role: 'gast', organisation_id }),
        );
        yield* rows(
          sql.insertInto('guest').values({
            conference_id: conferenceId,
            person_id: personId,
            invited_by: by,
            invited_at: at,
            expires_at: expiresAt,
            revoked_at: null,
            sealed,
          }),
        );
        yield* auditLine(store, { at, by, act: 'guest-invited', subject: subjectOf({ conferenceId, personId }) });
        return yield* makeLink(store, { meetingId, personId, by, at, guest: { conferenceId, expiresAt } });
      });
      if (!token) return 'unfit';
      news.tell(meetingId);
      return { personId, token };
    },

    async renew(order) {
      const conference = await conferenceOf(order.conferenceId);
      if (!conference) return undefined;
      const { meetingId, startsAt } = conference;
      const at = now();
      const expiresAt = guestUntil(startsAt, at);
      const { personId, conferenceId, by } = order;
      const made = await store.write(function* (): Act<{ token: string; ended: string[] } | undefined> {
        const guest = yield* first(ofOne(order).set({ revoked_at: null, invited_at: at, expires_at: expiresAt }));
        if (!guest) return undefined;
        const link: LinkOrder = { meetingId, personId, by, at, guest: { conferenceId, expiresAt } };
        const ended = yield* revokeLinks(store, link);
        yield* auditLine(store, { at, by, act: 'guest-invited', subject: subjectOf(order) });
        return { ended, token: yield* makeLink(store, link) };
      });
      if (made) settled(personId, meetingId, made.ended);
      return made?.token;
    },

    async revoke(order) {
      const conference = await conferenceOf(order.conferenceId);
      if (!conference) return false;
      const { meetingId } = conference;
      const { personId, by } = order;
      const at = now();
      const ended = await store.write(function* (): Act<string[] | undefined> {
        const guest = yield* first(ofOne(order).set({ revoked_at: at }));
        if (!guest) return undefined;
        yield* auditLine(store, { at, by, act: 'guest-revoked', subject: subjectOf(order) });
        return yield* revokeLinks(store, { personId, by, at });
      });
      if (ended) settled(personId, meetingId, ended);
      return ended !== undefined;
    },

    enter({ conferenceId, meetingId }, personId) {
      meetingOf.set(conferenceId, meetingId);
      return attending.enter(conferenceId, personId);
    },
  };
};
