import { nanoid } from 'nanoid';
import { auditLine } from '../audit/audit';
import { type Act, first, rows, type Store } from '../store/store';
import { SESSION_MS, type Sessions } from './sessions';
import { digestOf, isToken, newToken } from './tokens';

/** Whose link to which meeting, and who makes or revokes it (a person's id, or SYSTEM). */
export interface LinkOrder {
  meetingId: string;
  personId: string;
  by: string;
  at: number;
  /** A guest's link: to one family, and for so long (ms since 1970). */
  guest?: { conferenceId: string; expiresAt: number };
}

/** Makes a personal link; returns its token, which is nowhere else to be had. */
export function* makeLink(store: Store, { meetingId, personId, by, at, guest }: LinkOrder): Act<string> {
  const token = newToken();
  const id = nanoid();
  yield* rows(
    store.sql.insertInto('link').values({
      id,
      person_id: personId,
      meeting_id: meetingId,
      token_digest: token.digest,
      created_at: at,
      revoked_at: null,
      conference_id: guest?.conferenceId ?? null,
      expires_at: guest?.expiresAt ?? null,
    }),
  );
  yield* auditLine(store, { at, by, act: 'link-made', subject: `link:${id}` });
  return token.text;
}

/**
 * Revokes a person's standing links with their sessions; returns the ids of those sessions. Whichever meeting a link was
 * made for, it lets its holder into all of theirs, so all of them go.
 */
export function* revokeLinks(
  store: Store,
  { personId, by, at }: Pick<LinkOrder, 'personId' | 'by' | 'at'>,
): Act<string[]> {
  const links = yield* rows(
    store.sql
      .updateTable('link')
      .set({ revoked_at: at })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .returning('id'),
  );
  const ended: string[] = [];
  for (const { id } of links) {
    yield* auditLine(store, { at, by, act: 'link-revoked', subject: `link:${id}` });
    const sessions = yield* rows(
      store.sql
        .updateTable('session')
        .set({ revoked_at: at })
        .where('link_id', '=', id)
        .where('revoked_at', 'is', null)
        .returning('id'),
    );
    ended.push(...sessions.map((session) => session.id));
  }
  return ended;
}

function* takesPart(store: Store, { meetingId, personId }: LinkOrder): Act<boolean> {
  const found = yield* first(
    store.sql
      .selectFrom('participant')
      .select('person_id')
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId),
  );
  return found !== undefined;
}

/** Somebody else is signed in in this browser: who, and whose the link is, by name. */
interface Asks {
  present: string;
  next: string;
}

/** What came of opening a personal link. */
interface Entry {
  meetingId: string;
  /** A guest's: the family that they come for. */
  conferenceId?: string;
  /** For the cookie; absent when the browser's own session stands and is kept, or it is asked first whether to end it. */
  token?: string;
  asks?: Asks;
}

export interface Links {
  /**
   * Opens a session with a personal link, or keeps the browser's own when it is of the same link (so that edits which
   * wait on that screen stay its own). Another person's session in that browser ends only when it may; else it is asked
   * first. Undefined: no such link.
   * @param sessionToken the token in the browser's cookie, if any
   */
  enter(linkToken: string, sessionToken: string | undefined, mayEndAnothers?: boolean): Promise<Entry | undefined>;
  signOut(sessionId: string): Promise<void>;
  /** Revokes the older links and makes a new one; undefined when there is no such participant. */
  renew(order: Omit<LinkOrder, 'at'>): Promise<string | undefined>;
  /** False when there is no such participant. */
  revoke(order: Omit<LinkOrder, 'at'>): Promise<boolean>;
}

export const createLinks = (store: Store, sessions: Sessions, now: () => number): Links => {
  function* openSession(link: { id: string; person_id: string; expires_at: number | null }, at: number): Act<string> {
    const token = newToken();
    const id = nanoid();
    yield* rows(
      store.sql.insertInto('session').values({
        id,
        person_id: link.person_id,
        link_id: link.id,
        token_digest: token.digest,
        created_at: at,
        expires_at: Math.min(at + SESSION_MS, link.expires_at ?? Number.POSITIVE_INFINITY),
        revoked_at: null,
      }),
    );
    yield* auditLine(store, { at, by: link.person_id, act: 'signed-in', subject: `session:${id}` });
    return token.text;
  }

  function* endSession(sessionId: string, at: number): Act<void> {
    const ended = yield* first(
      store.sql
        .updateTable('session')
        .set({ revoked_at: at })
        .where('id', '=', sessionId)
        .where('revoked_at', 'is', null)
        .returning('person_id'),
    );
    if (!ended) return;
    yield* auditLine(store, { at, by: ended.person_id, act: 'signed-out', subject: `session:${sessionId}` });
  }

  return {
    async enter(linkToken, sessionToken, mayEndAnothers = false) {
      if (!isToken(linkToken)) return undefined;
      const present = sessionToken ? await sessions.ofToken(sessionToken) : undefined;
      const at = now();
      const entry = await store.write(function* (): Act<Entry | undefined> {
        const link = yield* first(
          store.sql
            .selectFrom('link')
            .innerJoin('person', 'person.id', 'link.person_id')
            .select(['link.id', 'link.person_id', 'link.meeting_id', 'link.conference_id', 'link.expires_at'])
            .select('person.name')
            .where('token_digest', '=', digestOf(linkToken))
            .where('revoked_at', 'is', null)
            .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', at)])),
        );
        if (!link) return undefined;
        const way = { meetingId: link.meeting_id, ...(link.conference_id && { conferenceId: link.conference_id }) };
        if (present?.linkId === link.id) return way;
        if (present && present.personId !== link.person_id && !mayEndAnothers) {
          return { ...way, asks: { present: present.name, next: link.name } };
        }
        if (present) yield* endSession(present.id, at);
        return { ...way, token: yield* openSession(link, at) };
      });
      if (entry?.token && present) sessions.ended([present.id]);
      return entry;
    },

    async signOut(sessionId) {
      await store.write(() => endSession(sessionId, now()));
      sessions.ended([sessionId]);
    },

    async renew(order) {
      const dated = { ...order, at: now() };
      const made = await store.write(function* (): Act<{ token: string; ended: string[] } | undefined> {
        if (!(yield* takesPart(store, dated))) return undefined;
        const ended = yield* revokeLinks(store, dated);
        return { ended, token: yield* makeLink(store, dated) };
      });
      sessions.ended(made?.ended ?? []);
      return made?.token;
    },

    async revoke(order) {
      const dated = { ...order, at: now() };
      const ended = await store.write(function* (): Act<string[] | undefined> {
        return (yield* takesPart(store, dated)) ? yield* revokeLinks(store, dated) : undefined;
      });
      sessions.ended(ended ?? []);
      return ended !== undefined;
    },
  };
};
