import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { setFields } from '../../shared/board/commands';
import { trackUnsaved } from '../../shared/board/refused';
import { textOf } from '../../shared/board/shape';
import { makeNote } from './board-helpers';

const open = () => {
  const doc = new Y.Doc();
  return { doc, unsaved: trackUnsaved(doc, ({ origin }) => origin !== 'received') };
};

test('a note counts once, however often and wherever it changed', () => {
  const { doc, unsaved } = open();
  const id = makeNote(doc);
  setFields(doc, [id], { source: 'school' });
  textOf(doc, id)?.insert(0, [new Y.XmlText('meer')]);
  expect([...unsaved.ids()]).toEqual([id]);
});

test('what was received does not count', () => {
  const other = new Y.Doc();
  const theirs = makeNote(other, { text: 'van een ander' });
  const { doc, unsaved } = open();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'received');
  const mine = makeNote(doc, { text: 'van mij' });
  expect(unsaved.views().map(({ id, text }) => ({ id, text }))).toEqual([{ id: mine, text: 'van mij' }]);
  setFields(doc, [theirs], { source: 'school' });
  expect(unsaved.ids()).toEqual(new Set([mine, theirs]));
});

test('what an earlier visit left counts too, once it is there', () => {
  const { doc, unsaved } = open();
  unsaved.add(['nergens']);
  expect(unsaved.ids().size).toBe(1);
  expect(unsaved.views()).toEqual([]);
  const id = makeNote(doc);
  expect(unsaved.views().map((view) => view.id)).toEqual([id]);
});

test('nothing counts once all is on disk, until the next change', () => {
  const { doc, unsaved } = open();
  const id = makeNote(doc);
  unsaved.clear();
  expect(unsaved.ids().size).toBe(0);
  setFields(doc, [id], { child: 'J' });
  expect([...unsaved.ids()]).toEqual([id]);
  unsaved.destroy();
  unsaved.clear();
  setFields(doc, [id], { child: 'K' });
  expect(unsaved.ids().size).toBe(0);
});
