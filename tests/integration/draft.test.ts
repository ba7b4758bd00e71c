import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Meeting, Role } from '../../shared/api/contract';
import { ROLES } from '../../shared/api/roles';
import { readBoard } from '../../shared/board/reading';
import { revealNotes } from '../../shared/board/reveal';
import { draftName } from '../../shared/sync/documents';
import { CLOSE } from '../../shared/sync/protocol';
import { reads, texts, write } from '../harness/board-words';
import { openDoor } from '../harness/http';
import { type ServedTable, setServedTable } from '../harness/sync-server';

let served: ServedTable;
beforeEach(async () => {
  served = await setServedTable();
});
afterEach(() => served.close());

const WRITER: Role = 'veilig-thuis';
const OTHERS = ROLES.filter((role) => role !== WRITER);
const draftOf = (role: Role) => draftName(served.table.conferenceId, served.table.personOf(role));

/** Somebody who wrote a line for themselves. */
const writeInDraft = async (text: string) => {
  const draft = await served.enter(WRITER, { document: draftOf(WRITER) });
  write(draft.doc, text);
  await draft.saved();
  return draft;
};

/** What somebody gets who asks for a document that is not for them. */
const asked = async (role: Role, document = draftOf(WRITER)) => {
  const client = await served.join(role, { document });
  const { code, reason } = await client.closed;
  return { code, reason, frames: client.frames.map(({ type, body }) => [type, ...body]), notes: texts(client.doc) };
};
const nobodys = () => draftName(served.table.conferenceId, 'nobody-at-all');

describe('what somebody writes for themselves', () => {
  test('is there again for that person, in another window', async () => {
    await writeInDraft('alleen van mij');
    const other = await served.enter(WRITER, { document: draftOf(WRITER) });
    await reads(other, 'alleen van mij');
  });

  test.each(OTHERS)('is as absent for %s as a document that never was', async (role) => {
    await writeInDraft('alleen van mij');
    const refused = await asked(role);
    expect(refused).toMatchObject({ code: CLOSE.notFound, notes: [] });
    expect(refused).toEqual(await asked(role, nobodys()));
  });

  test('stays closed for others after it was revealed, and reaches no board before', async () => {
    const draft = await writeInDraft('alleen van mij');
    const other = await served.enter('teamleider');
    const board = await served.enter(WRITER);
    expect([
      ...Buffer.concat(other.frames.map(({ body }) => body))
        .toString('latin1')
        .matchAll(/alleen/g),
    ]).toEqual([]);
    revealNotes(board.doc, [...readBoard(draft.doc).values()]);
    await board.saved();
    await reads(other, 'alleen van mij');
    expect(await asked('teamleider')).toEqual(await asked('teamleider', nobodys()));
  });

  test('is told to its writer alone, who may have left it on another screen', async () => {
    const { table } = served;
    const door = await openDoor(table);
    const drafts = async (role: Role): Promise<boolean[]> => {
      const cookie = await table.cookieOf(role);
      const meeting: Meeting = await (await door.ask(`/api/meetings/${table.meeting.meetingId}`, { cookie })).json();
      return meeting.conferences.map(({ hasDraft }) => hasDraft);
    };
    expect(await drafts(WRITER)).toEqual([false, false]);
    await writeInDraft('alleen van mij');
    expect(await drafts(WRITER)).toEqual([true, false]);
    expect(await drafts('teamleider')).toEqual([false, false]);
    await door.close();
  });

  test('stands on the board once when two windows reveal it at the same moment, and is written by its writer', async () => {
    const { table } = served;
    const draft = await writeInDraft('alleen van mij');
    const notes = [...readBoard(draft.doc).values()];
    const windows = await Promise.all([served.enter(WRITER), served.enter(WRITER)]);
    for (const { doc } of windows) revealNotes(doc, notes);
    await Promise.all(windows.map((window) => window.saved()));
    const other = await served.enter('teamleider');
    await reads(other, 'alleen van mij');
    const authors = await table.store.read(
      table.store.sql
        .selectFrom('document_author')
        .select(['client_id', 'person_id'])
        .where('document', '=', table.board)
        .where(
          'client_id',
          'in',
          windows.map(({ doc }) => doc.clientID),
        ),
    );
    expect(authors.map(({ person_id }) => person_id)).toEqual([table.personOf(WRITER), table.personOf(WRITER)]);
    expect(Y.encodeStateVector(other.doc)).toEqual(Y.encodeStateVector(windows[0]?.doc ?? new Y.Doc()));
  });
});
