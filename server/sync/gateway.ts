import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { SESSION_PARAM } from '../../shared/api/session';
import { BOARD_VERSION } from '../../shared/board/shape';
import { parseDocumentName } from '../../shared/sync/documents';
import { CLOSE, VERSION_PARAM } from '../../shared/sync/protocol';
import type { Access, DocumentGrant, Session } from '../access/access';
import { createTurns } from '../http/turns';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { createAdmission } from './admission';
import { createConnection } from './connection';
import { deniedFrame } from './frames';
import { CATCH_UP_MS, GOODBYE_MS, MAX_FRAME_BYTES } from './limits';
import { watchLines } from './lines';
import type { Log } from './log-lines';
import { logQueries } from './log-queries';
import { createReadingTurns } from './reading-turns';
import { createRooms } from './rooms';
import { createTick } from './tick';
import { createWatch } from './watch';

export interface SyncDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  /** The origins ('https://host:port') whose pages may open a socket. */
  allowedOrigins: readonly string[];
  log: Log;
}

export interface SyncServer {
  /**
   * Resolves when what every connected editor of a document has sent until now is on disk, with the ids of the people whose
   * screen did not answer in time: what they typed last may not be in.
   */
  settle(document: string): Promise<string[]>;
  /** Takes no more, commits what is queued, tells every client to come back (1012), and resolves. */
  close(): Promise<void>;
}

const PATH = '/sync/';

/** Why a client is not let in; said after the upgrade, because a browser cannot read a failed one. */
interface Denial {
  code: number;
  reason: string;
}
type Verdict = Denial | { session: Session; grant: DocumentGrant; document: string; knowsShape: boolean };

const NOT_FOUND: Denial = { code: CLOSE.notFound, reason: 'no such document' };
const NO_SESSION: Denial = { code: CLOSE.noSession, reason: 'no session' };
const RESTORED: Denial = { code: CLOSE.restored, reason: 'data restored' };
const OLD_CLIENT: Denial = { code: CLOSE.oldClient, reason: 'reload' };
const TRY_AGAIN: Denial = { code: CLOSE.tryAgain, reason: 'try again' };

const urlOf = ({ url = '' }: IncomingMessage): URL | undefined =>
  URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : undefined;

const documentIn = (path: string): string | undefined => {
  try {
    const name = decodeURIComponent(path.slice(PATH.length));
    return parseDocumentName(name) ? name : undefined;
  } catch {
    return undefined;
  }
};

const turnAway = (stream: Duplex, status: string): void => {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const deny = (socket: WebSocket, stream: Duplex, { code, reason }: Denial): void => {
  // It hears no more from us and need not be heard; an error of its line changes nothing.
  socket.on('error', () => socket.terminate());
  stream.write(deniedFrame(reason));
  socket.close(code, reason);
};

/** Serves the sync protocol (shared/sync/protocol.ts) at /sync/<document name> of an HTTP server. */
export const attachSync = (server: Server, { store, sealer, access, allowedOrigins, log }: SyncDeps): SyncServer => {
  const tick = createTick(store, log);
  const admission = createAdmission();
  const watch = createWatch(access, log);
  const rooms = createRooms({
    reader: { store, sealer, queries: logQueries(store) },
    tick,
    log,
    refused({ session }, code, reason) {
      admission.refused(session.id);
      log.warn({ session: session.id, code, reason }, 'a message was refused');
    },
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    // Thousands of small frames can come in one piece of the network; others are heard in between.
    allowSynchronousEvents: false,
  });
  const readingTurns = createReadingTurns();
  const turn = createTurns();
  const lines = watchLines(() => watch.connections());
  let closing = false;

  const judge = async (request: IncomingMessage, url: URL): Promise<Verdict> => {
    const session = await access.sessionOf(request.headers.cookie);
    if (!session) return (await access.wentWithRestore(request.headers.cookie)) ? RESTORED : NO_SESSION;
    const made = url.searchParams.get(SESSION_PARAM);
    if (made !== null && made !== session.id) return NO_SESSION;
    if (!admission.admits(session.id)) return TRY_AGAIN;
    const version = url.searchParams.get(VERSION_PARAM);
    if (version !== null && version !== String(BOARD_VERSION)) return OLD_CLIENT;
    const document = documentIn(url.pathname);
    const grant = document && (await access.documentGrant(session, document));
    return grant ? { session, grant, document, knowsShape: version !== null } : NOT_FOUND;
  };

  const admit = async (request: IncomingMessage, stream: Duplex, head: Buffer, url: URL): Promise<void> => {
    await turn();
    const asked = watch.moment();
    const verdict = await judge(request, url).catch((error: unknown) => {
      log.error({ err: error }, 'a right could not be checked; the socket is closed');
      return TRY_AGAIN;
    });
    if (closing) return turnAway(stream, '503 Service Unavailable');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if ('code' in verdict) return deny(socket, stream, verdict);
      readingTurns.watch(socket, stream);
      const { session, grant, document, knowsShape } = verdict;
      const connection = createConnection({ socket, stream }, session, { mayWrite: grant.write, knowsShape });
      const reader = rooms.join(connection, grant.familyId, document);
      watch.add(connection, { document, meetingId: grant.meetingId }, asked);
      connection.listen({
        ...reader,
        closed() {
          watch.remove(connection);
          reader.closed();
        },
      });
    });
  };

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', (error) => log.info({ err: error }, 'a line broke'));
    const url = urlOf(request);
    const { origin } = request.headers;
    if (!url?.pathname.startsWith(PATH)) turnAway(stream, '404 Not Found');
    // Every browser names the page's origin; what names none has no cookies of somebody's browser to abuse.
    else if (origin !== undefined && !allowedOrigins.includes(origin)) turnAway(stream, '403 Forbidden');
    else void admit(request, stream, head, url);
  };
  server.on('upgrade', onUpgrade);

  const close = async (): Promise<void> => {
    closing = true;
    server.off('upgrade', onUpgrade);
    watch.stop();
    lines.stop();
    for (const connection of watch.connections()) connection.deafen();
    await tick.idle();
    rooms.stop();
    for (const connection of watch.connections()) connection.close(CLOSE.restarting, 'restarting');
    const late = setTimeout(() => {
      for (const connection of watch.connections()) connection.cut();
    }, GOODBYE_MS);
    await watch.empty();
    clearTimeout(late);
  };
  let closed: Promise<void> | undefined;

  return {
    async settle(document) {
      const editors = watch.connections(document).filter(({ mayWrite, over }) => mayWrite && !over);
      const answers = await Promise.all(editors.map((editor) => editor.caughtUp(CATCH_UP_MS)));
      await rooms.settled(document);
      const late = editors.filter((_, i) => !answers[i]).map(({ session }) => session.personId);
      return [...new Set(late)];
    },
    close() {
      closed ??= close();
      return closed;
    },
  };
};
