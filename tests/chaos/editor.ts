import { setTimeout as after } from 'node:timers/promises';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Connection, connect } from '../../client/sync/connection';
import { makeNotes } from '../../shared/board/commands';
import { createUndo } from '../../shared/board/undo';
import { DEEDS } from '../harness/board-deeds';
import { socketWithCookie } from '../harness/sync-client';
import type { Dice } from './dice';
import { keepLedger, type Ledger } from './ledger';
import type { Line } from './line';

/** Somebody's screen on one board, with the connection and the "Opgeslagen" that a browser has. */
export interface Editor {
  readonly board: string;
  readonly cookie: string;
  readonly doc: Y.Doc;
  readonly ledger: Ledger;
  readonly line: Line;
  join(): void;
  leave(): void;
  /** Leaves a connection that may be dead for a new one. */
  again(): void;
  /** Does something on the board every so many ms, until the moment has come. */
  work(until: number, pause: [number, number], dice: Dice): Promise<void>;
  /** Makes so many notes in one go. */
  paste(count: number): void;
  /** Whether all that it did is on disk, on a connection that stands. */
  isSaved(): boolean;
  /** The server refused it for good, with this code. */
  refused(): number | undefined;
  close(): void;
}

const WEIGHTS = {
  make: 3,
  put: 2,
  takeOut: 1,
  remove: 1,
  restore: 1,
  duplicate: 1,
  say: 2,
  tick: 1,
  mark: 1,
  type: 8,
  erase: 3,
  undo: 1,
  redo: 1,
};

export const openEditor = (name: string, board: string, cookie: string, line: Line): Editor => {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const undo = createUndo(doc);
  const ledger = keepLedger(doc);
  let made = 0;
  const newId = () => `${name}-${made++}`;
  let connection: Connection | undefined;
  let refusedWith: number | undefined;

  const isSaved = (): boolean => {
    const link = connection?.link.get();
    return link?.phase === 'open' && link.synced && link.saved;
  };

  const editor: Editor = {
    board,
    cookie,
    doc,
    ledger,
    line,
    join() {
      const opened = connect({
        url: `ws://${line.host}/sync`,
        document: board,
        doc,
        awareness,
        WebSocketPolyfill: socketWithCookie(cookie),
        onRefused: (code) => {
          refusedWith = code;
        },
      });
      connection = opened;
      opened.link.subscribe(() => {
        if (opened.link.get().saved) ledger.saved();
      });
    },
    leave() {
      connection?.close();
      connection = undefined;
    },
    again() {
      if (connection) connection.reconnect();
      else editor.join();
    },
    async work(until, [least, most], dice) {
      while (performance.now() < until) {
        awareness.setLocalState({ at: dice.below(1_000) });
        DEEDS[dice.weighed(WEIGHTS)]({ doc, undo, newId }, dice.below);
        await after(dice.between(least, most));
      }
    },
    paste(count) {
      const places = { viervensters: { frame: 'feiten' } } as const;
      makeNotes(
        doc,
        Array.from({ length: count }, (_, n) => ({ text: `geplakt ${n}`, places })),
        newId,
      );
    },
    isSaved,
    refused: () => refusedWith,
    close() {
      editor.leave();
      undo.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
  return editor;
};
