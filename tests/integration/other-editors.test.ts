import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { fitsSchema } from '../../shared/board/note-schema';
import { plainText, readRichText, writeRichText } from '../../shared/board/richtext';
import { BOARD_VERSION, textOf } from '../../shared/board/shape';
import { CLOSE, VERSION_PARAM } from '../../shared/sync/protocol';
import { write } from '../harness/board-words';
import { type SyncClient, socketWithCookie } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';
import { OUR_SCHEMA, openPage, POORER_SCHEMA, tiptapOn } from '../harness/tiptap';

let table: ServedTable;
let page: ReturnType<typeof openPage>;
let ours: SyncClient;
let note: string;
const toEnd: (() => void)[] = [];

beforeEach(async () => {
  table = await setServedTable();
  page = openPage();
  ours = await table.enter('contactpersoon-jb', { params: { [VERSION_PARAM]: String(BOARD_VERSION) } });
  note = write(ours.doc, 'van ons');
  await ours.saved();
});
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) end();
  await page.close();
  await table.close();
});

const textIn = (doc: Y.Doc): Y.XmlFragment => {
  const fragment = textOf(doc, note);
  if (!fragment) throw new Error('the note has no text');
  return fragment;
};
const wordsIn = (doc: Y.Doc): string => plainText(readRichText(textIn(doc)));

/** A plain tiptap editor on the note, over an unmodified y-websocket provider. */
const tiptap = async (schema: Parameters<typeof tiptapOn>[1], params: Record<string, string> = {}) => {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${table.url}/sync`, table.table.board, doc, {
    WebSocketPolyfill: socketWithCookie(await table.table.cookieOf('wijkteammedewerker')),
    disableBc: true,
    params,
  });
  toEnd.push(() => provider.destroy());
  const closed = new Promise<number>((resolve) => {
    provider.on('connection-close', (event: CloseEvent | null) => resolve(event?.code ?? 0));
  });
  if (!provider.synced) await new Promise((resolve) => provider.once('sync', resolve));
  const editor: Editor = tiptapOn(textIn(doc), schema);
  toEnd.push(() => editor.destroy());
  return { doc, editor, closed };
};

/** Makes the note's text a list with something bold in it, as our editor would. */
const makeRich = async (): Promise<void> => {
  ours.doc.transact(() => {
    const fragment = textIn(ours.doc);
    fragment.delete(0, fragment.length);
    writeRichText(fragment, [
      { type: 'paragraph', children: [{ type: 'text', text: 'gewoon', marks: [] }] },
      {
        type: 'bulletList',
        children: [
          {
            type: 'listItem',
            children: [{ type: 'paragraph', children: [{ type: 'text', text: 'in een lijst', marks: [] }] }],
          },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'vet', marks: ['bold'] }] },
    ]);
  });
  await ours.saved();
};
const RICH = 'gewoon\nin een lijst\nvet';

test('a plain tiptap editor with our schema writes in a note together with us', async () => {
  const { editor, doc } = await tiptap(OUR_SCHEMA);
  expect(editor.getText()).toBe('van ons');
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' en van hen');
  await ours.until(() => wordsIn(ours.doc) === 'van ons en van hen');
  editor.chain().selectAll().toggleBold().toggleBulletList().run();
  await ours.until(() => textIn(ours.doc).toString().includes('<bulletlist>'));
  expect(wordsIn(ours.doc)).toBe('van ons en van hen');
  expect(fitsSchema(textIn(ours.doc))).toBe(true);
  expect(textIn(ours.doc).toString()).toBe(textIn(doc).toString());
});

test('it shows our lists and bold words as they are, and takes nothing away', async () => {
  await makeRich();
  const before = textIn(ours.doc).toString();
  const { editor } = await tiptap(OUR_SCHEMA);
  editor.commands.insertContentAt(1, 'heel ');
  await ours.until(() => wordsIn(ours.doc) === `heel ${RICH}`);
  expect(textIn(ours.doc).toString()).toBe(before.replace('gewoon', 'heel gewoon'));
});

test('it splits, joins and empties paragraphs of ours like anybody', async () => {
  const { editor } = await tiptap(OUR_SCHEMA);
  editor.chain().setTextSelection(4).splitBlock().run();
  await ours.until(() => wordsIn(ours.doc) === 'van\n ons');
  editor.commands.joinBackward();
  await ours.until(() => wordsIn(ours.doc) === 'van ons');
  editor.chain().selectAll().deleteSelection().run();
  await ours.until(() => wordsIn(ours.doc) === '');
});

test('an editor with a poorer schema loses what it does not know on its own screen, and nobody else does', async () => {
  await makeRich();
  const { closed } = await tiptap(POORER_SCHEMA);
  expect(await closed).toBe(CLOSE.badMessage);
  expect(wordsIn(ours.doc)).toBe(RICH);
  const later = await table.enter('veilig-thuis');
  expect(wordsIn(later.doc)).toBe(RICH);
  expect(ours.isClosed()).toBe(false);
});

test('nor when a list comes while it is open', async () => {
  const { closed } = await tiptap(POORER_SCHEMA);
  await makeRich();
  expect(await closed).toBe(CLOSE.badMessage);
  await ours.saved();
  expect(wordsIn(await table.enter('veilig-thuis').then(({ doc }) => doc))).toBe(RICH);
});

const dropListAndBold = (editor: Editor): void => {
  editor.commands.deleteRange({ from: 'gewoon'.length + 2, to: editor.state.doc.content.size });
};

test('who says that they know the shape may take away whole texts of others', async () => {
  await makeRich();
  const { editor } = await tiptap(OUR_SCHEMA, { [VERSION_PARAM]: String(BOARD_VERSION) });
  dropListAndBold(editor);
  await ours.until(() => wordsIn(ours.doc) === 'gewoon');
});

test('who does not say so may not: it looks the same as not knowing them', async () => {
  await makeRich();
  const { editor, closed } = await tiptap(OUR_SCHEMA);
  dropListAndBold(editor);
  expect(await closed).toBe(CLOSE.badMessage);
  expect(wordsIn(await table.enter('veilig-thuis').then(({ doc }) => doc))).toBe(RICH);
});
