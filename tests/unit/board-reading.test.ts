import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FIELD_LENGTH } from '../../shared/board/limits';
import { isOrder } from '../../shared/board/order';
import { notesInFrame, readBoard } from '../../shared/board/reading';
import { plainText } from '../../shared/board/richtext';
import { notesOf, textOf } from '../../shared/board/shape';
import { watchBoard } from '../../shared/board/view';
import { KINDS } from '../../shared/worksheets/note-words';
import { isFrameOf, WORKSHEET_KEYS, WORKSHEETS, type WorksheetKey } from '../../shared/worksheets/worksheets';
import { makeNote, seen } from './board-helpers';

/** Makes a value anew at each call: a Yjs type can be put into one document only. */
type Make<T = unknown> = () => T;

const made = (entries: Record<string, Make>): [string, unknown][] =>
  Object.entries(entries).map(([key, make]) => [key, make()]);

/** What Yjs lets stand in a list. */
const isListItem = (value: unknown) => value instanceof Y.AbstractType || typeof value === 'string';

/** Anything that a hostile or an old client can put into a Yjs map. */
const { garbage } = fc.letrec<{ garbage: Make; type: Make; element: Make<Y.XmlElement> }>((tie) => ({
  garbage: fc.oneof(
    { maxDepth: 3 },
    fc
      .constantFrom<unknown>(
        null,
        undefined,
        true,
        '',
        'feiten',
        'a0',
        '2026-02-30',
        Number.NaN,
        Number.POSITIVE_INFINITY,
        10n,
      )
      .map((value) => () => value),
    fc.json({ maxDepth: 2 }).map((value) => () => JSON.parse(value) as unknown),
    fc.uint8Array().map((value) => () => value),
    fc.constant(() => ({ toString: 1, valueOf: 1 })),
    fc
      .record({ frame: fc.constantFrom('feiten', 'zorgen', 'nergens', 3), order: fc.constantFrom('a0', '', '!', 5) })
      .map((value) => () => ({ ...value })),
    tie('type'),
  ),
  type: fc.oneof(
    { maxDepth: 3 },
    fc.string().map((text) => () => new Y.Text(text)),
    fc.dictionary(fc.string(), tie('garbage'), { maxKeys: 3 }).map((entries) => () => new Y.Map(made(entries))),
    fc
      .array(tie('garbage'), { maxLength: 3 })
      .map((items) => () => Y.Array.from(items.map((make) => make()).filter(isListItem))),
    fc.array(tie('element'), { maxLength: 3 }).map((children) => () => {
      const fragment = new Y.XmlFragment();
      fragment.insert(
        0,
        children.map((make) => make()),
      );
      return fragment;
    }),
    tie('element'),
  ),
  element: fc.oneof(
    { maxDepth: 3 },
    fc.string().map((text) => () => new Y.XmlText(text) as unknown as Y.XmlElement),
    fc.string().map((name) => () => new Y.XmlHook(name) as unknown as Y.XmlElement),
    fc
      .tuple(
        fc.constantFrom('paragraph', 'bulletList', 'orderedList', 'listItem', 'hardBreak', 'script', '__proto__'),
        fc.array(tie('element'), { maxLength: 3 }),
        fc.option(tie('garbage'), { nil: undefined }),
      )
      .map(([name, children, start]) => () => {
        const element = new Y.XmlElement(name);
        element.insert(
          0,
          children.map((make) => make()),
        );
        if (start) element.setAttribute('start', start() as string);
        return element;
      }),
  ),
}));

const KEYS = [
  'text',
  'places',
  'leefgebieden',
  'marks',
  'kind',
  'source',
  'date',
  'child',
  'namens',
  'createdAt',
  'deletedAt',
];
const note = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), garbage, { maxKeys: 8 });
const placedGarbage = fc.dictionary(fc.constantFrom('viervensters', 'driekolommen', 'x'), garbage);

const expectReadable = (doc: Y.Doc) => {
  const board = readBoard(doc);
  for (const [id, view] of board) {
    expect(view.id).toBe(id);
    expect(typeof view.text).toBe('string');
    expect([undefined, ...KINDS]).toContain(view.kind);
    for (const field of [view.source, view.child, view.namens, view.date]) {
      if (field === undefined) continue;
      expect(field).toBeTypeOf('string');
      expect(field.length).toBeLessThanOrEqual(FIELD_LENGTH);
    }
    expect(view.createdAt).toSatisfy(Number.isFinite);
    const places = Object.entries(view.places);
    expect(places.length).toBeGreaterThan(0);
    for (const [worksheet, place] of places) {
      expect(isFrameOf(worksheet as WorksheetKey, place.frame)).toBe(true);
      expect(isOrder(place.order)).toBe(true);
      for (const extent of [place.x, place.y, place.width]) {
        if (extent !== undefined) expect(extent).toSatisfy(Number.isFinite);
      }
    }
  }
  const standing = [...board.values()].filter(({ deletedAt }) => deletedAt === undefined);
  const shown = WORKSHEET_KEYS.flatMap((key) =>
    WORKSHEETS[key].flatMap((frame) => notesInFrame(board.values(), frame)),
  );
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(standing.map(({ id }) => id)));
};

describe('reading is total', () => {
  test('whatever stands in a note, it is read, and it stands somewhere', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), fc.array(placedGarbage, { maxLength: 2 }), (notes, places) => {
        const doc = new Y.Doc();
        notes.forEach((entries, i) => {
          notesOf(doc).set(`n${i}`, new Y.Map(made(entries)));
        });
        places.forEach((map, i) => {
          notesOf(doc).set(`p${i}`, new Y.Map([['places', new Y.Map(made(map))]]));
        });
        expectReadable(doc);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever stands where a note should, the rest of the board is read', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), garbage), (entries) => {
        const doc = new Y.Doc();
        const id = makeNote(doc, { text: 'van een ander' });
        const root = doc.getMap('notes');
        for (const [key, value] of made(entries)) if (key !== id) root.set(key, value);
        expectReadable(doc);
        expect(readBoard(doc).get(id)?.text).toBe('van een ander');
      }),
      { numRuns: 200 },
    );
  });

  test('a living view survives garbage that arrives while it watches', () => {
    fc.assert(
      fc.property(note, fc.dictionary(fc.constantFrom(...KEYS), garbage), (entries, changes) => {
        const doc = new Y.Doc();
        const view = watchBoard(doc);
        const map = new Y.Map(made(entries));
        notesOf(doc).set('n', map);
        for (const [key, value] of made(changes)) map.set(key, value);
        expect(view.note('n')).toEqual(readBoard(doc).get('n'));
      }),
      { numRuns: 300 },
    );
  });

  test('a list hidden in the map of notes is not seen', () => {
    const hostile = new Y.Doc();
    hostile.getArray('notes').insert(0, ['x', new Y.Map([['text', 'y']])]);
    const doc = new Y.Doc();
    const view = watchBoard(doc);
    const id = makeNote(doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile));
    expect([...view.notes().keys()]).toEqual([id]);
    expectReadable(doc);
  });

  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['1 maart', undefined],
    ['2026-03-01T10:00', undefined],
  ])('the date %s reads as %s', (value, read) => {
    const doc = new Y.Doc();
    notesOf(doc).set('n', new Y.Map([['date', value]]));
    expect(readBoard(doc).get('n')?.date).toBe(read);
  });
});

test('deep nesting costs no stack and loses no text', () => {
  const doc = new Y.Doc();
  const id = makeNote(doc);
  let parent: Y.XmlFragment | undefined = textOf(doc, id);
  doc.transact(() => {
    for (let i = 0; i < 2_000; i++) {
      const child = new Y.XmlElement('bulletList');
      parent?.insert(0, [child]);
      parent = child;
    }
  });
  parent?.insert(0, [new Y.XmlText('helemaal onderin')]);
  expect(plainText(readBoard(doc).get(id)?.rich ?? [])).toContain('helemaal onderin');
});

describe('a living view', () => {
  test('keeps the identity of notes that did not change, and tells which did', () => {
    const doc = new Y.Doc();
    const [quiet, busy] = [makeNote(doc), makeNote(doc)];
    const view = watchBoard(doc);
    const before = view.note(quiet);
    const told: ReadonlySet<string>[] = [];
    view.subscribe((changed) => told.push(changed));
    textOf(doc, busy)?.insert(0, [new Y.XmlText('nieuw')]);
    expect(told).toEqual([new Set([busy])]);
    expect(view.note(busy)?.text).toBe('nieuw\ntekst');
    expect(view.note(quiet)).toBe(before);
  });

  test('says nothing of what is not a note', () => {
    const doc = new Y.Doc();
    const view = watchBoard(doc);
    const before = view.notes();
    let told = 0;
    view.subscribe(() => told++);
    doc.getMap('elders').set('x', 1);
    expect(told).toBe(0);
    expect(view.notes()).toBe(before);
  });

  test('says nothing after it was stopped', () => {
    const doc = new Y.Doc();
    const view = watchBoard(doc);
    let told = 0;
    view.subscribe(() => told++);
    view.destroy();
    makeNote(doc);
    expect(told).toBe(0);
  });

  test('agrees with a fresh reading after many edits', () => {
    const doc = new Y.Doc();
    const view = watchBoard(doc);
    for (let i = 0; i < 20; i++) makeNote(doc);
    expect([...view.notes().values()]).toEqual(seen(doc));
  });
});
