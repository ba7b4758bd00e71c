import { CLOSE } from '../../shared/sync/protocol';
import { type Access, concerns, type RightsListener } from '../access/access';
import type { Connection } from './connection';
import { HEARTBEAT_MS, HEARTBEAT_TURNS } from './limits';
import type { Log } from './log-lines';

/** Keeps an eye on open sockets: whether their person still may, and whether there is still somebody at the other end. */
export interface Watch {
  /** A mark of time; take it before asking for rights, and hand it to `add`. */
  moment(): number;
  /** @param asked when the rights were asked for that it was let in with */
  add(connection: Connection, watched: { document: string; meetingId: string }, asked: number): void;
  remove(connection: Connection): void;
  /** @param document only those that are open on it */
  connections(document?: string): Connection[];
  /** Resolves when none is left. */
  empty(): Promise<void>;
  stop(): void;
}

interface Watched {
  document: string;
  meetingId: string;
  expiry: NodeJS.Timeout;
  /** When in the round of the heartbeat its turn is. */
  turn: number;
}

/** Timers take no more than this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** When a session has outlived the moment at which it was to end, it is asked after this often. */
const ASK_AGAIN_MS = 60_000;

export const createWatch = (access: Access, log: Log): Watch => {
  const watched = new Map<Connection, Watched>();
  let changes = 0;
  let turn = 0;
  let nextTurn = 0;
  let whenEmpty: (() => void)[] = [];

  const review = async (connection: Connection, document: string): Promise<void> => {
    try {
      const { session } = connection;
      if (!(await access.stands(session.id))) return connection.deny(CLOSE.noSession, 'no session');
      const grant = await access.documentGrant(session, document);
      if (!grant) return connection.deny(CLOSE.notFound, 'no such document');
      connection.mayWrite = grant.write;
    } catch (error) {
      log.error({ err: error }, 'a right could not be checked; the socket is closed');
      connection.deny(CLOSE.tryAgain, 'try again');
    }
  };

  const onChange: RightsListener = (change) => {
    changes++;
    for (const [connection, { document, meetingId }] of watched) {
      if (concerns(change, connection.session, meetingId)) void review(connection, document);
    }
  };

  const expireAt = (connection: Connection, document: string, at: number): NodeJS.Timeout => {
    const wait = Math.min(Math.max(at - Date.now(), 0), LONGEST_TIMER_MS);
    return setTimeout(async () => {
      await review(connection, document);
      const seen = watched.get(connection);
      if (seen) seen.expiry = expireAt(connection, document, Math.max(at, Date.now() + ASK_AGAIN_MS));
    }, wait).unref();
  };

  const beat = (): void => {
    turn = (turn + 1) % HEARTBEAT_TURNS;
    for (const [connection, { document, turn: its }] of watched) {
      if (its !== turn) continue;
      if (!connection.beat()) connection.cut();
      // Time changes rights too: a board closes some days after its meeting.
      else void review(connection, document);
    }
  };

  const heartbeat = setInterval(beat, HEARTBEAT_MS / HEARTBEAT_TURNS).unref();
  const stopListening = access.onChange(onChange);

  return {
    moment: () => changes,
    add(connection, { document, meetingId }, asked) {
      const { expiresAt } = connection.session;
      const expiry = expireAt(connection, document, expiresAt);
      watched.set(connection, { document, meetingId, expiry, turn: nextTurn });
      nextTurn = (nextTurn + 1) % HEARTBEAT_TURNS;
      // Rights changed between asking for them and here, when nobody was told of this socket.
      if (asked !== changes) void review(connection, document);
    },
    remove(connection) {
      clearTimeout(watched.get(connection)?.expiry);
      watched.delete(connection);
      if (watched.size > 0) return;
      for (const resolve of whenEmpty) resolve();
      whenEmpty = [];
    },
    connections: (document) =>
      [...watched].filter(([, open]) => !document || open.document === document).map(([connection]) => connection),
    empty: () =>
      new Promise((resolve) => {
        if (watched.size === 0) resolve();
        else whenEmpty.push(resolve);
      }),
    stop() {
      clearInterval(heartbeat);
      stopListening();
    },
  };
};
