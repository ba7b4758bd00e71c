import { boardName, parseDocumentName } from '../../shared/sync/documents';
import { type Asides, createAsides } from './asides';
import { settleLeftovers, unsentLeftovers } from './leftovers';
import { type EndReason, isOfEdits, type LiveRoom, openLiveRoom } from './live-room';
import { offlineCopies } from './offline';
import type { BoardRoom } from './room';
import { type Damage, eraseVault, openVault, type Vault } from './vault';

/** How many boards stay connected, so that going back to one is instant. */
const ROOMS = 8;
/** A fresh room that is refused again this often within this time (ms) stays closed. */
const REOPENINGS = 3;
const REOPENING_WINDOW = 60_000;
/** A refused room waits at most so long (ms) for what is read before another takes its place. */
const READING = 4_000;

/** The documents that are open on this screen, for one session at a time. */
export interface Rooms {
  /** Opens a document, or gives the room that is open already. */
  open(document: string, personId: string, sessionId: string): BoardRoom;
  /** The room of a document now: after a refusal it is another one than was opened. */
  current(document: string): BoardRoom | undefined;
  /** Calls back when a document got another room. */
  subscribe(listener: () => void): () => void;
  /**
   * From now until the returned function is called, a room of this document whose edits were refused stays as it is until
   * this was read, so that the one that takes its place is shown as what it is now: read-only, say.
   */
  readFirst(document: string, read: () => Promise<unknown>): () => void;
  /** What the server refused; empty before the first room is open. */
  asides(): Asides | undefined;
  /** How many notes would be lost with this session: not on disk in open rooms and in what closed windows left, or refused. */
  unsentEdits(personId: string, sessionId: string): Promise<number>;
  /** Whether something on this screen is not on disk. */
  hasUnsent(): boolean;
  /** Whether the page is in sight. */
  setInSight(inSight: boolean): void;
  /** Tries at once, for every room that has no connection. */
  retry(): void;
  /** Tries all connections anew. */
  reconnect(): void;
  /** The page is about to go: what is on disk at the server need not stay here. */
  forgetSaved(): void;
  /** Ends the session here: all rooms close, and what stood in them is set aside for when its person is back. */
  setAllAside(): void;
  /** Another person's session took the place of this one: all rooms close; what stood in them is erased as soon as that person opens a board here. */
  leaveAll(): Promise<void>;
  /** Ends the session here: all rooms close and nothing of this person is kept. */
  eraseAll(): Promise<void>;
}

interface Keeping {
  personId: string;
  sessionId: string;
  vault: Promise<Vault>;
  openCopy: ReturnType<typeof offlineCopies>;
  asides: Asides;
}

const startKeeping = (personId: string, sessionId: string, onDamage: (damage: Damage) => void): Keeping => {
  const vault = openVault(personId, sessionId).then(async (opened) => {
    const damage = await settleLeftovers(opened);
    if (damage) onDamage(damage);
    return opened;
  });
  return { personId, sessionId, vault, openCopy: offlineCopies(vault), asides: createAsides(vault, onDamage) };
};

/** Where refused notes are offered: what somebody had in silence on the same family's board, when the server lost it. */
const offeredAt = (document: string, reason: EndReason): string => {
  const name = parseDocumentName(document);
  return reason === 'restored' && name?.kind === 'draft' ? boardName(name.conferenceId) : document;
};

interface RoomsOptions {
  /** ws(s)://host/sync */
  url: () => string;
  WebSocketPolyfill?: typeof WebSocket;
  /** What an earlier session kept of unsent edits could not be read whole. */
  onDamage?: (damage: Damage) => void;
}

export const createRooms = (options: RoomsOptions): Rooms => {
  /** Least recently opened first. */
  const rooms = new Map<string, LiveRoom>();
  const reopenings = new Map<string, number[]>();
  const listeners = new Set<() => void>();
  let keeping: Keeping | undefined;
  let inSight = true;
  const readings = new Map<string, () => Promise<unknown>>();

  const readBefore = async (document: string): Promise<void> => {
    const reading = readings.get(document)?.();
    if (!reading) return;
    const late = new Promise<void>((resolve) => setTimeout(resolve, READING));
    await Promise.race([reading.catch(() => undefined), late]);
  };

  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const endAll = (reason: EndReason) => {
    for (const room of [...rooms.values()]) room.end(reason);
  };
  const mayReopen = (document: string) => {
    const now = Date.now();
    const recent = (reopenings.get(document) ?? []).filter((at) => at > now - REOPENING_WINDOW);
    reopenings.set(document, [...recent, now]);
    return recent.length < REOPENINGS;
  };

  const onEnded = (document: string, reason: EndReason, unsent: Parameters<Asides['add']>[1]) => {
    if (unsent.length > 0) keeping?.asides.add(offeredAt(document, reason), unsent, reason === 'restored');
    if (reason === 'no-session') return void eraseAll();
    if (!isOfEdits(reason)) return;
    const refused = rooms.get(document);
    if (!refused || !mayReopen(document)) return;
    const here = refused.isHere();
    enter(document).setHere(here);
    tell();
  };
  const enter = (document: string): LiveRoom => {
    const room = openLiveRoom({
      url: options.url(),
      document,
      session: keeping?.sessionId,
      openCopy: keeping?.openCopy,
      WebSocketPolyfill: options.WebSocketPolyfill,
      beforeEnd: () => readBefore(document),
      onEnded: (reason, unsent) => onEnded(document, reason, unsent),
    });
    room.setInSight(inSight);
    rooms.delete(document);
    rooms.set(document, room);
    return room;
  };
  const makeRoom = () => {
    for (const [document, room] of rooms) {
      if (rooms.size < ROOMS) return;
      if (room.isHere() || room.waiting() > 0) continue;
      rooms.delete(document);
      void room.close();
    }
  };

  const keepFor = (personId: string, sessionId: string): Keeping => {
    if (keeping?.sessionId === sessionId && keeping.personId === personId) return keeping;
    void leaveAll();
    keeping = startKeeping(personId, sessionId, (damage) => options.onDamage?.(damage));
    return keeping;
  };
  const eraseAll = async () => {
    endAll('no-session');
    await keeping?.vault.catch(() => undefined);
    // A browser that cannot open the vault has nothing in it.
    await eraseVault(keeping?.personId).catch(() => undefined);
  };
  const leaveAll = async () => {
    const left = [...rooms.values()];
    rooms.clear();
    await Promise.all(left.map((room) => room.close()));
  };

  return {
    open(document, personId, sessionId) {
      keepFor(personId, sessionId);
      const present = rooms.get(document);
      if (present && present.status.get().kind !== 'ended') {
        rooms.delete(document);
        rooms.set(document, present);
        return present;
      }
      makeRoom();
      return enter(document);
    },
    current: (document) => rooms.get(document),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFirst(document, read) {
      readings.set(document, read);
      return () => {
        if (readings.get(document) === read) readings.delete(document);
      };
    },
    asides: () => keeping?.asides,
    async unsentEdits(personId, sessionId) {
      const { vault, asides } = keepFor(personId, sessionId);
      const left = await vault.then(unsentLeftovers).catch(() => 0);
      await asides.loaded;
      const open = [...rooms.values()].reduce((sum, room) => sum + room.waiting(), 0);
      return asides.list.get().reduce((sum, { drafts }) => sum + drafts.length, open + left);
    },
    hasUnsent: () => [...rooms.values()].some((room) => room.waiting() > 0),
    setInSight(value) {
      inSight = value;
      for (const room of rooms.values()) room.setInSight(inSight);
    },
    reconnect() {
      for (const room of rooms.values()) room.reconnect();
    },
    retry() {
      for (const room of rooms.values()) room.retry();
    },
    forgetSaved() {
      for (const room of rooms.values()) room.forgetSaved();
    },
    setAllAside: () => endAll('restored'),
    leaveAll,
    eraseAll,
  };
};
