import type { Role } from '../../shared/api/contract';
import type { Store } from '../store/store';
import type { RightsListener, Session } from './access';
import { digestOf } from './tokens';

interface StandingSession extends Session {
  /** The personal link that it was opened with. */
  linkId: string;
}

/** How long a session lasts, whatever happens in it: a working day, so that nobody is thrown out in the middle of one. */
export const SESSION_MS = 12 * 60 * 60 * 1000;

/** The sessions that stand. Kept in memory too: every request and every socket asks. */
export interface Sessions {
  ofToken(token: string): Promise<StandingSession | undefined>;
  ofId(id: string): Promise<StandingSession | undefined>;
  /** Whether a token may be of a session that went when the data were put back (server/boot/restore.ts). */
  wentWithRestore(token: string): Promise<boolean>;
  /** Call it after the commit in which these sessions ended: forgets them, and tells the listeners. */
  ended(ids: readonly string[]): void;
  onEnd(listener: RightsListener): () => void;
}

/** More than people ever sit at the tables of one samenwerkingsverband; the cache then starts afresh. */
const CACHED_SESSIONS = 5000;

export const createSessions = (store: Store, now: () => number): Sessions => {
  const byDigest = new Map<string, StandingSession>();
  const byId = new Map<string, StandingSession>();
  const listeners = new Set<RightsListener>();
  let endings = 0;

  const find = async (column: 'session.id' | 'session.token_digest', value: string | Buffer) => {
    const [row] = await store.read(
      store.sql
        .selectFrom('session')
        .innerJoin('person', 'person.id', 'session.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['session.id', 'session.link_id', 'session.expires_at', 'session.person_id'])
        .select(['person.name', 'person.role', 'organisation.name as organisation', 'person.organisation_id'])
        .where(column, '=', value)
        .where('session.revoked_at', 'is', null),
    );
    if (!row) return undefined;
    const session: StandingSession = {
      id: row.id,
      personId: row.person_id,
      name: row.name,
      role: row.role as Role,
      organisation: row.organisation,
      organisationId: row.organisation_id,
      expiresAt: row.expires_at,
      linkId: row.link_id,
    };
    return session;
  };

  const cached = async (
    cache: Map<string, StandingSession>,
    key: string,
    look: () => Promise<StandingSession | undefined>,
  ): Promise<StandingSession | undefined> => {
    const known = cache.get(key);
    const before = endings;
    const session = known ?? (await look());
    if (!session || session.expiresAt <= now()) {
      cache.delete(key);
      return undefined;
    }
    // A session that ended while we looked must not be remembered as standing.
    if (before !== endings) return cached(cache, key, look);
    if (cache.size >= CACHED_SESSIONS) cache.clear();
    cache.set(key, session);
    return session;
  };

  /** Data are put back while no server runs on them, so what was true at the start stays so. */
  const readRestoredAt = async (): Promise<number> => {
    const [line] = await store.read(
      store.sql.selectFrom('audit').select('at').where('act', '=', 'data-restored').orderBy('id', 'desc').limit(1),
    );
    return line?.at ?? Number.NEGATIVE_INFINITY;
  };
  let restoredAt: Promise<number> | undefined;

  return {
    async wentWithRestore(token) {
      restoredAt ??= readRestoredAt();
      if ((await restoredAt) + SESSION_MS <= now()) return false;
      const known = store.sql.selectFrom('session').select('id').where('token_digest', '=', digestOf(token));
      return (await store.read(known)).length === 0;
    },
    ofToken(token) {
      const digest = digestOf(token);
      return cached(byDigest, digest.toString('base64url'), () => find('session.token_digest', digest));
    },
    ofId: (id) => cached(byId, id, () => find('session.id', id)),
    ended(ids) {
      if (ids.length === 0) return;
      endings++;
      const gone = new Set(ids);
      for (const cache of [byDigest, byId]) {
        for (const [key, session] of cache) if (gone.has(session.id)) cache.delete(key);
      }
      for (const sessionId of ids) for (const listener of listeners) listener({ sessionId });
    },
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
