import * as encoding from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { SESSION_PARAM } from '../../shared/api/session';
import { BOARD_VERSION } from '../../shared/board/shape';
import { encodeBarrier, MESSAGE, readBarrier, VERSION_PARAM } from '../../shared/sync/protocol';
import { createBarrier } from './barrier';
import { createSource } from './readable';
import type { Readable } from './room';

/** How often (ms) an echo is asked for when nothing happens: a connection on which nothing came since is dead. */
const HEARTBEAT = 12_000;
/** An attempt on which nothing came for so long (ms) is given up: a line that hangs says nothing of itself. */
const GIVE_UP = 8_000;
/** At most this long (ms) between attempts, spread, so that a room does not come back in one blow after a restart. */
const RETRY_AT_MOST = 2_500;

interface Link {
  /** `opening` until the first attempt succeeds or fails; `closed` covers all later attempts too. */
  phase: 'opening' | 'open' | 'closed' | 'ended';
  /** All that the server had is here; for this connection. */
  synced: boolean;
  /** Every edit on this screen is on disk. */
  saved: boolean;
}

export interface Connection {
  link: Readable<Link>;
  /** The origin of every transaction that was received. */
  origin: unknown;
  /** Leaves this connection for a new one, when there is a reason to think that it is dead. */
  reconnect(): void;
  /** Tries at once, where there is no connection. */
  retry(): void;
  close(): void;
}

export interface ConnectionOptions {
  /** ws(s)://host/sync */
  url: string;
  document: string;
  doc: Y.Doc;
  awareness: Awareness;
  /** Of this page: the server takes nothing of it under another. */
  session?: string | undefined;
  WebSocketPolyfill?: typeof WebSocket | undefined;
  /** How long (ms) an attempt may hang. */
  giveUp?: number | undefined;
  /** The server refuses for good (4400–4499); nothing is tried again. */
  onRefused: (code: number) => void;
}

interface AwarenessChange {
  added: number[];
  updated: number[];
  removed: number[];
}

/** The stock provider sends on what it receives of others too: n people would make n² messages of every movement. */
const sendOwnAwarenessOnly = (provider: WebsocketProvider, awareness: Awareness) => {
  const stock = provider._awarenessUpdateHandler;
  const own = ({ added, updated, removed }: AwarenessChange, origin: unknown) => {
    if (![added, updated, removed].some((clients) => clients.includes(awareness.clientID))) return;
    stock({ added: [], updated: [awareness.clientID], removed: [] }, origin);
  };
  awareness.off('update', stock);
  awareness.on('update', own);
  provider._awarenessUpdateHandler = own;
};

const sameLink = (a: Link, b: Link) => a.phase === b.phase && a.synced === b.synced && a.saved === b.saved;

/** Keeps a document in touch with the server and knows whether this screen's edits are on disk. */
export const connect = (options: ConnectionOptions): Connection => {
  const { url, document, doc, awareness, session, WebSocketPolyfill, giveUp = GIVE_UP, onRefused } = options;
  const provider = new WebsocketProvider(url, document, doc, {
    connect: false,
    awareness,
    params: { [VERSION_PARAM]: String(BOARD_VERSION), ...(session && { [SESSION_PARAM]: session }) },
    disableBc: true,
    maxBackoffTime: RETRY_AT_MOST * (0.6 + 0.4 * Math.random()),
    ...(WebSocketPolyfill && { WebSocketPolyfill }),
  });
  sendOwnAwarenessOnly(provider, awareness);

  const link = createSource<Link>({ phase: 'opening', synced: false, saved: false }, sameLink);
  const barrier = createBarrier(
    (n) => provider.ws?.send(encodeBarrier(n)),
    () => tell(),
  );
  const tell = (change: Partial<Link> = {}) => link.set({ ...link.get(), ...change, saved: barrier.saved() });

  const stockSync = provider.messageHandlers[MESSAGE.sync];
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    stockSync?.(encoder, decoder, ...rest);
    // Only SyncStep1 has an answer. The provider sends it once this handler returns; the barrier must come after it.
    const answers = encoding.length(encoder) > 1;
    const socket = provider.ws;
    if (answers) queueMicrotask(() => socket === provider.ws && provider.wsconnected && barrier.opened());
  };
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => barrier.echoed(readBarrier(decoder));

  let heard = false;
  let attempt: ReturnType<typeof setTimeout> | undefined;
  provider.messageHandlers = provider.messageHandlers.map((handle) => (...message) => {
    heard = true;
    clearTimeout(attempt);
    handle(...message);
  });

  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) return;
    barrier.edited();
    tell();
  };
  doc.on('update', onUpdate);
  provider.on('status', ({ status }) => {
    // From its beginning until the first word of the server: an upgrade that was accepted may hang too.
    if (status === 'connecting') {
      clearTimeout(attempt);
      attempt = setTimeout(reconnect, giveUp);
    }
    if (status !== 'connected') return;
    heard = true;
    tell({ phase: 'open', synced: false });
  });
  provider.on('sync', (synced) => {
    if (synced) tell({ synced });
  });
  provider.on('connection-close', () => {
    barrier.lost();
    tell({ phase: 'closed', synced: false });
  });
  provider.on('closed', ({ code }) => {
    clearTimeout(attempt);
    tell({ phase: 'ended' });
    onRefused(code);
  });

  const reconnect = () => {
    if (link.get().phase === 'ended') return;
    provider.disconnect();
    provider.connect();
  };
  // The heartbeat takes the place of the provider's own watch. That one asks nothing, so it takes a quiet board for dead,
  // and a hidden tab too, whose timers run once a minute.
  clearInterval(provider._checkInterval);
  const heartbeat = setInterval(() => {
    if (!provider.wsconnected) return;
    if (!heard) return reconnect();
    heard = false;
    barrier.beat();
  }, HEARTBEAT);
  provider.connect();

  return {
    link,
    origin: provider,
    reconnect,
    retry: () => void (link.get().phase === 'open' || reconnect()),
    close() {
      clearTimeout(attempt);
      clearInterval(heartbeat);
      doc.off('update', onUpdate);
      provider.destroy();
      barrier.lost();
      tell({ phase: 'ended' });
    },
  };
};
