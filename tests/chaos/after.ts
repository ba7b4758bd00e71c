import { setTimeout as after } from 'node:timers/promises';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board/reading';
import { connect, type SyncClient } from '../harness/sync-client';
import type { Life } from './life';

const PATIENCE_MS = 8_000;
const LOOK_MS = 4;
const RETRY_MS = 50;

/** Resolves with whether this came to hold in time. */
export const comesTrue = async (holds: () => boolean): Promise<boolean> => {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await after(LOOK_MS)) {
    if (holds()) return true;
  }
  return holds();
};

/** Somebody who has nothing yet opens every board, not over anybody's line. Rejects when one does not open in time. */
export const openFresh = async ({ server, boards, reader }: Life): Promise<SyncClient[]> => {
  const url = `ws://127.0.0.1:${server?.port}`;
  const late = performance.now() + PATIENCE_MS;
  const open = async (document: string): Promise<SyncClient> => {
    const client = connect({ url, document, cookie: reader().cookie });
    try {
      await client.synced;
      return client;
    } catch (error) {
      if (performance.now() > late) throw error;
      await after(RETRY_MS);
      return open(document);
    }
  };
  return Promise.all(boards.map(open));
};

/** How many edits that were said to be saved are not on these boards. */
export const countLost = ({ boards, editors, retired }: Life, fresh: readonly SyncClient[]): number => {
  let lost = 0;
  for (const { board, ledger } of [...editors, ...retired]) {
    const doc = fresh[boards.indexOf(board)]?.doc;
    lost += doc ? ledger.lacking(doc) : ledger.acknowledged();
  }
  return lost;
};

const sameAs = (one: Y.Doc) => {
  const snapshot = Y.snapshot(one);
  const words = JSON.stringify([...readBoard(one)].sort());
  return (other: Y.Doc): boolean =>
    Y.equalSnapshots(snapshot, Y.snapshot(other)) && words === JSON.stringify([...readBoard(other)].sort());
};

/** The boards on which not all who have them open come to see the same. */
export const findDiverged = async ({ boards, editors }: Life, fresh: readonly SyncClient[]): Promise<string[]> => {
  const diverged: string[] = [];
  for (const [at, board] of boards.entries()) {
    const doc = fresh[at]?.doc;
    const screens = editors.filter((editor) => editor.board === board);
    const agree = () => doc !== undefined && screens.every((screen) => sameAs(doc)(screen.doc));
    if (!(await comesTrue(agree))) diverged.push(board);
  }
  return diverged;
};
