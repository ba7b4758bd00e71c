import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { trackUnsaved } from '../../shared/board/refused';
import { createUndo } from '../../shared/board/undo';
import { watchBoard } from '../../shared/board/view';
import { CLOSE } from '../../shared/sync/protocol';
import { draftsOf } from './aside-drafts';
import { connect } from './connection';
import type { OpenCopy } from './offline';
import { createSource } from './readable';
import type { Aside, BoardRoom, SaveStatus } from './room';
import type { Damage } from './vault';

export type EndReason = (SaveStatus & { kind: 'ended' })['reason'];

/** A room with what its keeper needs to end it. */
export interface LiveRoom extends BoardRoom {
  isHere(): boolean;
  /** Whether the page is in sight; who cannot see the board is not here either. */
  setInSight(inSight: boolean): void;
  /** How many changed notes are not on disk. */
  waiting(): number;
  reconnect(): void;
  /** Tries at once, where there is no connection. */
  retry(): void;
  /** Ends the room here as if the server had refused it; the offline copy goes. */
  end(reason: EndReason): void;
  /** Leaves the room. Its offline copy goes, unless it holds edits that are not on disk. */
  close(): Promise<void>;
  /** Erases the offline copy when it holds nothing that is not on disk. */
  forgetSaved(): void;
}

export interface RoomOptions {
  /** ws(s)://host/sync */
  url: string;
  document: string;
  /** In which this page was made. */
  session?: string | undefined;
  /** Opens this document's offline copy; absent where nothing can be kept. */
  openCopy?: OpenCopy | undefined;
  WebSocketPolyfill?: typeof WebSocket | undefined;
  /** Waited for before a room whose edits were refused is over; what is written meanwhile is in `unsent` too. Never rejects. */
  beforeEnd?: (() => Promise<void>) | undefined;
  /**
   * The room is over. `unsent` is what was not on disk, or all there is where the server's data were put back; empty when
   * it may not be kept either.
   */
  onEnded: (reason: EndReason, unsent: Aside['drafts']) => void;
}

const REASONS = new Map<number, EndReason>([
  [CLOSE.noSession, 'no-session'],
  [CLOSE.restored, 'restored'],
  [CLOSE.notFound, 'not-found'],
  [CLOSE.oldClient, 'old-client'],
  [CLOSE.tooLarge, 'too-large'],
]);

/** Whether it is what was written that the server would not have, so that a fresh room may take over. */
export const isOfEdits = (reason: EndReason) => reason === 'too-large' || reason === 'refused';

/** Whether the person may no longer see what is in the document: nothing of it is kept then, unsent edits included. */
const isRevoked = (reason: EndReason) => reason === 'no-session' || reason === 'not-found';

const sameStatus = (a: SaveStatus, b: SaveStatus) =>
  a.kind === b.kind &&
  (a.kind !== 'offline' || b.kind !== 'offline' || a.waiting === b.waiting) &&
  (a.kind !== 'ended' || b.kind !== 'ended' || a.reason === b.reason);

/** Opens a document: connects, restores what an earlier visit could not send, and watches whether edits are on disk. */
export const openLiveRoom = (options: RoomOptions): LiveRoom => {
  const { url, document, session, openCopy, WebSocketPolyfill, beforeEnd, onEnded } = options;
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  const view = watchBoard(doc);
  const undo = createUndo(doc);
  const restored = Symbol('restored from the offline copy');

  let ended: EndReason | undefined;
  let refusing = false;
  let known = false;
  const status = createSource<SaveStatus>({ kind: 'loading' }, sameStatus);
  const copyKept = createSource(true);
  const isSynced = createSource(false);
  const isLoaded = createSource(false);
  const copyOf = createSource<number | undefined>(undefined);
  const damage = createSource<Damage | undefined>(undefined);

  const connection = connect({
    url,
    document,
    doc,
    awareness,
    session,
    WebSocketPolyfill,
    onRefused: (code) => void refuse(REASONS.get(code) ?? 'refused'),
  });
  const { link } = connection;
  const isReceived = (origin: unknown) => origin === connection.origin || origin === restored;
  const unsaved = trackUnsaved(doc, (transaction) => !isReceived(transaction.origin));
  const copy = openCopy?.(document, doc, { onTrouble: () => copyKept.set(false) });
  if (!copy) copyKept.set(false);

  const readStatus = (): SaveStatus => {
    if (ended) return { kind: 'ended', reason: ended };
    if (refusing) return { kind: 'saving' };
    const { phase, saved } = link.get();
    if (phase === 'open') return known ? { kind: saved ? 'saved' : 'saving' } : { kind: 'loading' };
    if (phase === 'opening' && !known) return { kind: 'loading' };
    return { kind: 'offline', waiting: unsaved.ids().size };
  };
  const onLink = () => {
    const { phase, synced, saved } = link.get();
    known ||= synced;
    isLoaded.set(known);
    if (synced) copyOf.set(undefined);
    if (saved) unsaved.clear();
    if (phase === 'open') copy?.confirm(saved);
    isSynced.set(phase === 'open' && synced);
    status.set(readStatus());
  };
  link.subscribe(onLink);

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== restored) copy?.keep(update, isReceived(origin) ? undefined : unsaved.ids());
    status.set(readStatus());
  };
  doc.on('update', onUpdate);

  const restore = async () => {
    const kept = await copy?.restore();
    if (!kept || ended) return;
    known = true;
    damage.set(kept.damage);
    if (!link.get().synced) copyOf.set(kept.at);
    Y.applyUpdate(doc, kept.update, restored);
    isLoaded.set(true);
    if (!link.get().saved) unsaved.add(kept.unsaved);
    status.set(readStatus());
  };
  void restore();

  const stop = () => {
    awareness.setLocalState(null);
    connection.close();
    awareness.destroy();
    doc.off('update', onUpdate);
  };
  const end = (reason: EndReason) => {
    if (ended) return;
    ended = reason;
    const unsent = isRevoked(reason)
      ? []
      : draftsOf(reason === 'restored' ? [...view.notes().values()] : unsaved.views());
    stop();
    unsaved.clear();
    void copy?.erase().then(copy.leave);
    status.set(readStatus());
    onEnded(reason, unsent);
  };

  let closed = false;
  const refuse = async (reason: EndReason) => {
    refusing = isOfEdits(reason);
    status.set(readStatus());
    if (refusing) await beforeEnd?.();
    if (!closed) end(reason);
  };

  let here = false;
  let inSight = true;
  const tellPresence = () => {
    const present = here && inSight && !ended;
    if (present !== (awareness.getLocalState() !== null)) awareness.setLocalState(present ? {} : null);
  };
  return {
    document,
    doc,
    view,
    undo,
    awareness,
    status,
    synced: isSynced,
    loaded: isLoaded,
    copyOf,
    damage,
    seeDamage() {
      damage.set(undefined);
      copy?.seeDamage();
    },
    copyKept,
    setHere(value) {
      here = value;
      tellPresence();
    },
    setInSight(value) {
      inSight = value;
      tellPresence();
    },
    isHere: () => here,
    waiting: () => unsaved.ids().size,
    reconnect: connection.reconnect,
    retry: connection.retry,
    end,
    async close() {
      if (closed) return;
      closed = true;
      const left = unsaved.ids().size > 0;
      stop();
      undo.destroy();
      view.destroy();
      unsaved.destroy();
      if (!left && !damage.get()) await copy?.erase();
      await copy?.leave();
      doc.destroy();
    },
    forgetSaved() {
      if (unsaved.ids().size === 0 && !damage.get()) void copy?.erase();
    },
  };
};
