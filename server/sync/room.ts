import * as Y from 'yjs';
import { CLOSE } from '../../shared/sync/protocol';
import type { Act } from '../store/store';
import { createAnswers, type Untouched, untouchedFrom } from './answers';
import { appendBatch } from './append';
import { applyBatch, type Batch, type Message, type Queued } from './batch';
import { tellChanges } from './broadcast';
import { createCompaction } from './compaction';
import type { Connection, Reader } from './connection';
import type { Job } from './job';
import { COMPACT_BYTES, COMPACT_ROWS, ROOM_BUDGET_MS, ROOM_QUEUE, ROOM_QUEUE_BYTES } from './limits';
import { type LogReader, loadDocument } from './load';
import type { Log } from './log-lines';
import { confirm, confirmHeld, type Member, newMember } from './member';
import type { OpenDocument } from './opened';
import { createPresence } from './presence';
import { createSettling } from './settling';
import type { Tick, TickRoom } from './tick';

/** One document that people are in. It lives from the first who joins until it is compacted after the last has left. */
export interface Room {
  /** Lets a connection in; what it reads goes to the returned reader. */
  join(connection: Connection): Reader;
  /** Resolves when all that was received until now is on disk, or the room is no more. */
  settled(): Promise<void>;
  /** Ends it as it is. */
  stop(): void;
}

export interface RoomSurroundings {
  reader: LogReader;
  tick: Tick;
  log: Log;
  /** A message of this connection was refused. */
  refused(connection: Connection, code: number, reason: string): void;
  /** The room is no more: whoever comes next starts a new one. */
  gone(): void;
}

export const createRoom = (
  { reader, tick, log, refused, gone }: RoomSurroundings,
  familyId: string,
  document: string,
): Room => {
  const members = new Map<Connection, Member>();
  let queue: Queued[] = [];
  let queueBytes = 0;
  let opened: OpenDocument | undefined;
  let untouched: Untouched | undefined;
  /** Applied and not yet committed. */
  let batch: Batch | undefined;
  let jobs: Job[] = [];
  let compaction: Job | undefined;
  /** Rows at which an open document is compacted; moves up when compacting failed. */
  let compactAt = COMPACT_ROWS;
  let over = false;
  const settling = createSettling();

  const wake = (): void => tick.wake(ticking);
  const answers = createAnswers((job) => jobs.push(job), wake);
  const presence = createPresence(function* () {
    for (const { connection, greeted } of members.values()) if (greeted) yield connection;
  });

  const nowWait = (entries: Queued[]): void => {
    queue = entries;
    queueBytes = entries.reduce((sum, { weight }) => sum + weight, 0);
  };

  const end = (): void => {
    if (over) return;
    over = true;
    settling.over();
    nowWait([]);
    jobs = [];
    batch = undefined;
    opened = undefined;
    presence.destroy();
    gone();
  };

  /** Nothing of this room can be trusted to be on disk: everyone comes back and sends again. */
  const giveUp = (): void => {
    end();
    for (const connection of members.keys()) connection.close(CLOSE.tryAgain, 'try again');
    members.clear();
  };

  /** While the document is being put together, what lies on disk already serves who has nothing yet. */
  const answerEarly = (stored: Untouched): void => {
    const later = new Set<Member>();
    const wait = queue.filter(({ member, message, weight }) => {
      if (later.has(member)) return true;
      if (message.kind === 'join') {
        answers.greet(member, stored.stateVector);
        presence.tell(member.connection);
        return false;
      }
      if (message.kind === 'ask' && answers.fromUntouched(stored, member, message.have)) {
        member.connection.handled(weight);
        return false;
      }
      later.add(member);
      return true;
    });
    nowWait(wait);
  };

  const load = async (): Promise<void> => {
    try {
      const loaded = await loadDocument(reader, familyId, document, tick.giveWay, (snapshot) => {
        if (over) return;
        untouched = untouchedFrom(snapshot);
        if (untouched) answerEarly(untouched);
      });
      if (over) return;
      opened = loaded;
      wake();
    } catch (error) {
      if (over) return;
      log.error({ err: error, document }, 'a document could not be loaded; nobody is let in');
      giveUp();
    }
  };

  /** Throws away what is in memory, with the offender's edit in it, and handles everyone else's messages again. */
  const reload = (entries: readonly Queued[], offender: Member): void => {
    const asked = answers
      .takeBack()
      .map(([member, have]): Queued => ({ member, message: { kind: 'ask', have }, weight: 0 }));
    nowWait([...asked, ...entries, ...queue].filter(({ member }) => member !== offender));
    if (compaction && jobs.includes(compaction)) compaction = undefined;
    jobs = [];
    opened = undefined;
    void load();
  };

  const refuse = (member: Member, code: number, reason: string): void => {
    member.refused = true;
    refused(member.connection, code, reason);
    member.connection.close(code, reason);
  };

  /** Compacts a log that has grown, or that nobody writes to any more; ends an empty room. */
  const tidy = (document_: OpenDocument): void => {
    if (compaction || batch || queue.length > 0) return;
    const { logRows, logBytes, snapshotBytes } = document_;
    const empty = members.size === 0;
    const grown = logRows >= compactAt || logBytes >= Math.max(COMPACT_BYTES, snapshotBytes);
    if (logRows === 0 || (!empty && !grown)) {
      if (empty) end();
      return;
    }
    compaction = createCompaction(reader, familyId, document, document_, (error) => {
      compaction = undefined;
      compactAt = COMPACT_ROWS;
      if (error) {
        log.error({ err: error, document }, 'a document could not be compacted; its log stays');
        compactAt += document_.logRows;
        if (members.size === 0) return end();
      }
      wake();
    });
    jobs.push(compaction);
  };

  const answer = ({ doc }: OpenDocument, { member, message }: Queued, soon: boolean): void => {
    switch (message.kind) {
      case 'join':
        answers.greet(member, Y.encodeStateVector(doc));
        presence.tell(member.connection);
        break;
      case 'ask':
        if (answers.fromUntouched(untouched, member, message.have)) break;
        answers.fromDocument(doc, member, message.have, soon);
        break;
      case 'barrier':
        confirm(member, message.n);
        break;
    }
  };

  /** Takes in what was queued, and returns what must be on disk before anybody hears of it. */
  const apply = (): (() => Act<void>) | undefined => {
    if (!opened) {
      if (untouched) answerEarly(untouched);
      return undefined;
    }
    const waiting = queue;
    nowWait([]);
    const applied = applyBatch(opened, waiting, (member, { code, reason, spoilt }) => {
      refuse(member, code, reason);
      if (spoilt) reload(waiting, member);
    });
    if (!applied) return undefined;
    nowWait(waiting.slice(applied.entries.length));
    settling.taken(queue.length);
    batch = applied;
    if (applied.updates.length === 0) return undefined;
    return appendBatch(reader, familyId, document, opened, applied);
  };

  const committed = (): void => {
    if (!opened) return;
    const done = batch;
    batch = undefined;
    if (done) {
      if (done.updates.length > 0) untouched = undefined;
      if (opened.changes.length > 0) tellChanges(members.values(), opened.changes, presence.take());
      opened.changes = [];
      const until = performance.now() + ROOM_BUDGET_MS;
      for (const entry of done.entries) answer(opened, entry, performance.now() < until);
      for (const member of members.values()) confirmHeld(member, opened.doc);
      for (const { member, weight } of done.entries) member.connection.handled(weight);
    }
    settling.handled();
    if (queue.length > 0) wake();
    tidy(opened);
  };

  const work = (): boolean => {
    for (let tries = jobs.length; tries > 0; tries--) {
      const job = jobs.shift();
      const state = job?.step();
      if (job && state !== 'done') jobs.push(job);
      if (state !== 'waiting') return jobs.length > 0;
    }
    return false;
  };

  const ticking: TickRoom = { waiting: () => queue.length, apply, committed, failed: giveUp, work };

  const enqueue = (member: Member, message: Message, weight: number): void => {
    if (over) return;
    // Who fills it and leaves, again and again, fills it no further; everyone else comes back and has lost nothing.
    if (queue.length >= ROOM_QUEUE || queueBytes >= ROOM_QUEUE_BYTES) {
      member.connection.close(CLOSE.tryAgain, 'try again');
      return;
    }
    queue.push({ member, message, weight });
    queueBytes += weight;
    settling.came();
    wake();
  };

  void load();

  return {
    stop: end,
    settled: settling.settled,
    join(connection) {
      const member = newMember(connection);
      members.set(connection, member);
      enqueue(member, { kind: 'join' }, 0);
      const hear: Reader['message'] = (message, weight) => {
        if (message.kind !== 'presence' && message.kind !== 'ask-presence') return enqueue(member, message, weight);
        connection.handled(weight);
        if (message.kind === 'ask-presence') return presence.tell(connection);
        const wrong = presence.receive(connection, message.states);
        if (wrong) refuse(member, wrong.code, wrong.reason);
      };
      return {
        message(message, weight) {
          try {
            hear(message, weight);
          } catch (error) {
            log.error({ err: error, document }, 'a message could not be handled');
            connection.close(CLOSE.tryAgain, 'try again');
          }
        },
        refused(code, reason) {
          member.refused = true;
          refused(connection, code, reason);
        },
        failed(error) {
          log.info({ err: error, document }, 'a line broke');
        },
        closed() {
          if (!members.delete(connection)) return;
          presence.leave(connection);
          wake();
        },
      };
    },
  };
};
