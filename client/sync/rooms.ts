import i18next from 'i18next';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Me, Person } from '../../shared/api/contract';
import type { NoteDraft } from '../../shared/board/commands';
import { notify } from '../ui/notices';
import { createRooms } from './registry';
import type { Aside, BoardRoom } from './room';

/** This page's rooms. */
const rooms = createRooms({
  url: () => `${location.origin.replace(/^http/, 'ws')}/sync`,
  onDamage: (damage) => void notify(i18next.t('sync:damage.earlier', { ...damage }), 'error'),
});

// Either way the connection may be dead without knowing it; a fresh attempt tells the truth.
window.addEventListener('online', rooms.reconnect);
window.addEventListener('offline', rooms.reconnect);
window.addEventListener('pagehide', rooms.forgetSaved);
window.addEventListener('beforeunload', (event) => {
  if (rooms.hasUnsent()) event.preventDefault();
});

/** Who has had another tab before this page for so long (ms) is not at the board any more. */
const AWAY = 30_000;
let away: ReturnType<typeof setTimeout> | undefined;
window.document.addEventListener('visibilitychange', () => {
  clearTimeout(away);
  if (window.document.visibilityState === 'visible') {
    rooms.setInSight(true);
    rooms.retry();
  } else away = setTimeout(() => rooms.setInSight(false), AWAY);
});

/**
 * The room of a live document, opened when it is not open yet. It stays connected for a while after it was left, so that
 * going back is instant. Whoever shows it calls `setHere(true)`, and `setHere(false)` when it no longer does.
 */
export const openRoom = (document: string, me: Person, sessionId: string): BoardRoom =>
  rooms.open(document, me.id, sessionId);

/** The same for a component: renders again with a fresh room after the server refused edits in this one. */
export const useRoom = (document: string, me: Person, sessionId: string): BoardRoom => {
  const opened = useMemo(() => rooms.open(document, me.id, sessionId), [document, me.id, sessionId]);
  const current = useCallback(() => rooms.current(document) ?? opened, [document, opened]);
  return useSyncExternalStore(rooms.subscribe, current);
};

/** Reads again how things stand before a room of this document that was refused makes place for another. */
export const useReadFirst = (document: string, read: () => Promise<unknown>): void =>
  useEffect(() => rooms.readFirst(document, read), [document, read]);

/** How many notes signing out would lose. It asks first when there are any. */
export const unsentEdits = ({ person, sessionId }: Me): Promise<number> => rooms.unsentEdits(person.id, sessionId);

/** Tries every line that is down again, now. */
export const retryLines = (): void => rooms.retry();

/** Closes every room and sets aside what stood in it: the server may not have it any more. */
export const setAllAside = (): void => rooms.setAllAside();

/** Closes every room and keeps, sealed for its person, what could not be sent. */
export const leaveAll = (): Promise<void> => rooms.leaveAll();

/** Closes every room and erases all that this browser keeps of boards. Part of signing out. */
export const eraseAll = (): Promise<void> => rooms.eraseAll();

const NONE: readonly Aside[] = [];
const nothing = () => () => {};

/** What the server refused of any document and nobody took over yet. */
export const useAllAsides = (): readonly Aside[] => {
  const list = rooms.asides()?.list;
  return useSyncExternalStore(list?.subscribe ?? nothing, list?.get ?? (() => NONE));
};

/** The same of one document. */
export const useAsides = (document: string): readonly Aside[] => {
  const all = useAllAsides();
  return useMemo(() => all.filter((aside) => aside.document === document), [all, document]);
};

/** Keeps as text what was being written when a document could no longer be changed. Returns the aside's id. */
export const setAside = (document: string, drafts: NoteDraft[]): string | undefined =>
  rooms.asides()?.add(document, drafts);

/** Throws away what was set aside. */
export const dropAside = (id: string): void => rooms.asides()?.keep(id, []);

/** Keeps only these drafts of what was set aside, after the rest was taken over. */
export const keepOfAside = (id: string, drafts: readonly NoteDraft[]): void => rooms.asides()?.keep(id, drafts);
