import * as Y from 'yjs';
import type { Connection } from './connection';
import { barrierFrame } from './frames';

/** A connection in a room, and how far it is. */
export interface Member {
  readonly connection: Connection;
  /** Was asked what it has: the first thing anybody hears. */
  greeted: boolean;
  /** Has all that was committed, and hears what comes after. */
  hears: boolean;
  /** One of its messages was refused; nothing is confirmed to it any more. */
  refused: boolean;
  /** Clocks of its edits that wait for edits that have not come. */
  awaits: Map<number, number>;
  awaitsDeletions: boolean;
  /** Barriers that wait for those, in order. */
  held: number[];
}

export const newMember = (connection: Connection): Member => ({
  connection,
  greeted: false,
  hears: false,
  refused: false,
  awaits: new Map(),
  awaitsDeletions: false,
  held: [],
});

/** Confirms a barrier, or holds it while any edit of this member is stored but not part of the document. */
export const confirm = (member: Member, n: number): void => {
  if (member.refused) return;
  if (member.awaits.size > 0 || member.awaitsDeletions) member.held.push(n);
  else member.connection.send(barrierFrame(n));
};

/** Confirms what was held, once all is integrated. */
export const confirmHeld = (member: Member, { store }: Y.Doc): void => {
  for (const [client, clock] of member.awaits) {
    if (Y.getState(store, client) >= clock) member.awaits.delete(client);
  }
  if (store.pendingDs === null) member.awaitsDeletions = false;
  if (member.held.length === 0 || member.awaits.size > 0 || member.awaitsDeletions) return;
  for (const n of member.held.splice(0)) confirm(member, n);
};
