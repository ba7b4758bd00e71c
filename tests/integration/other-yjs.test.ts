import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  applyUpdate,
  encodeStateAsUpdate,
  encodeStateVector,
  YDoc,
  YMap,
  type YXmlFragment,
  type YXmlText,
} from 'ywasm';
import { readRichText } from '../../shared/board/richtext';
import { textOf } from '../../shared/board/shape';
import { MESSAGE } from '../../shared/sync/protocol';
import { texts, write } from '../harness/board-words';
import { STEP, type SyncClient, syncFrame } from '../harness/sync-client';
import { type ServedTable, setServedTable } from '../harness/sync-server';

let table: ServedTable;
beforeEach(async () => {
  table = await setServedTable();
});
afterEach(() => table.close());

const FROM_SERVER = 'server';

const step = (n: number, body: Uint8Array): Uint8Array =>
  syncFrame((encoder) => {
    encoding.writeVarUint(encoder, n);
    encoding.writeVarUint8Array(encoder, body);
  });

/** The protocol around a document of Yjs in Rust: what goes by is read and written by it alone. */
const rustClient = async (role: Parameters<typeof table.join>[0]): Promise<{ doc: YDoc; line: SyncClient }> => {
  const doc = new YDoc({});
  const line = await table.join(role, { silent: true });
  let read = 0;
  const hear = (): void => {
    for (const { type, sync, body } of line.frames.slice(read)) {
      read++;
      if (type !== MESSAGE.sync) continue;
      const decoder = decoding.createDecoder(body);
      decoding.readVarUint(decoder);
      const said = decoding.readVarUint8Array(decoder);
      if (sync === STEP.ask) line.send(step(STEP.answer, encodeStateAsUpdate(doc, said)));
      else applyUpdate(doc, said, FROM_SERVER);
    }
  };
  line.socket.on('message', hear);
  doc.onUpdate((update: Uint8Array, { origin }: { origin?: unknown } = {}) => {
    if (origin !== FROM_SERVER) line.send(step(STEP.update, update));
  });
  await line.until(() => line.frames.length > 0);
  line.ask(encodeStateVector(doc));
  await line.until(() => line.frames.some(({ sync }) => sync === STEP.answer));
  hear();
  return { doc, line };
};

/** The text of a note's first paragraph. */
const firstText = (doc: YDoc, note: string): YXmlText => {
  const text: YXmlFragment = doc.getMap('notes').get(note, undefined).get('text', undefined);
  return text.firstChild(undefined).firstChild(undefined);
};
test('Yjs in Rust reads what we wrote and writes in it, and both edits of one moment stay', async () => {
  const ours = await table.enter('contactpersoon-jb');
  const note = write(ours.doc, 'van ons');
  await ours.saved();
  const { doc, line } = await rustClient('wijkteammedewerker');
  expect(firstText(doc, note).toString(undefined)).toBe('van ons');
  firstText(doc, note).push(' en van hen', {}, undefined);
  write(ours.doc, 'tegelijk');
  await line.saved();
  await ours.until(() => texts(ours.doc).join() === 'tegelijk,van ons en van hen');
  const later = await table.enter('veilig-thuis');
  expect(texts(later.doc)).toEqual(['tegelijk', 'van ons en van hen']);
});

test('all that either has, the other has: a third reads the same from both', async () => {
  const ours = await table.enter('contactpersoon-jb');
  const note = write(ours.doc, 'een regel');
  await ours.saved();
  const rust = await rustClient('wijkteammedewerker');
  firstText(rust.doc, note).format(0, 3, { bold: {} }, undefined);
  firstText(rust.doc, note).delete(5, 4, undefined);
  rust.doc.getMap('notes').set('rust', new YMap({ kind: 'feit' }), undefined);
  await rust.line.saved();
  await ours.until(() => ours.doc.getMap('notes').has('rust'));
  const [fromOurs, fromRust] = [new Y.Doc(), new Y.Doc()];
  Y.applyUpdate(fromOurs, Y.encodeStateAsUpdate(ours.doc));
  Y.applyUpdate(fromRust, encodeStateAsUpdate(rust.doc));
  expect(fromRust.getMap('notes').toJSON()).toEqual(fromOurs.getMap('notes').toJSON());
  expect(readRichText(textOf(fromRust, note) ?? new Y.XmlFragment())).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'een', marks: ['bold'] },
        { type: 'text', text: ' r', marks: [] },
      ],
    },
  ]);
});
