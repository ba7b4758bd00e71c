import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  deleteNotes,
  duplicateNotes,
  makeNotes,
  putInFrame,
  restoreNotes,
  setFields,
  takeOut,
  tickLeefgebied,
  tickMark,
} from '../../shared/board/commands';
import { textOf } from '../../shared/board/shape';
import { createUndo } from '../../shared/board/undo';
import { type BoardView, watchBoard } from '../../shared/board/view';
import { KINDS, LEEFGEBIEDEN, MARKS } from '../../shared/worksheets/note-words';
import { WORKSHEET_KEYS, WORKSHEETS } from '../../shared/worksheets/worksheets';
import { exchange, newId, seen } from './board-helpers';

interface Person {
  doc: Y.Doc;
  undo: Y.UndoManager;
  view: BoardView;
  /** Updates of the others that have not arrived here yet. */
  coming: Uint8Array[];
}

const FRAMES = WORKSHEET_KEYS.flatMap((key) => [...WORKSHEETS[key]]);

const gather = (count: number): Person[] => {
  const people = Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    return { doc, undo: createUndo(doc), view: watchBoard(doc), coming: [] as Uint8Array[] };
  });
  for (const person of people) {
    person.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'received') return;
      for (const other of people) if (other !== person) other.coming.push(update);
    });
  }
  return people;
};

type Deed = (person: Person, pick: (n: number) => number) => void;

/** A note of this person's board, or none; deleted ones too. */
const someNote = ({ view }: Person, pick: (n: number) => number): string[] => {
  const ids = [...view.notes().keys()].sort();
  return ids.length === 0 ? [] : [ids[pick(ids.length)] as string];
};
const choose = <T>(list: readonly T[], pick: (n: number) => number): T => list[pick(list.length)] as T;

const DEEDS: Record<string, Deed> = {
  make: ({ doc }, pick) => {
    const frame = choose(FRAMES, pick);
    makeNotes(
      doc,
      [{ text: `nr ${pick(1_000)}`, places: { viervensters: undefined, driekolommen: undefined, [frame]: { frame } } }],
      newId,
    );
  },
  put: (person, pick) => putInFrame(person.doc, someNote(person, pick), choose(FRAMES, pick), pick(6)),
  takeOut: (person, pick) => takeOut(person.doc, someNote(person, pick), choose(WORKSHEET_KEYS, pick)),
  remove: (person, pick) => deleteNotes(person.doc, someNote(person, pick)),
  restore: (person, pick) => restoreNotes(person.doc, someNote(person, pick)),
  duplicate: (person, pick) => duplicateNotes(person.doc, someNote(person, pick), newId),
  say: (person, pick) =>
    setFields(person.doc, someNote(person, pick), { kind: choose(KINDS, pick), source: `bron ${pick(5)}` }),
  tick: (person, pick) => tickLeefgebied(person.doc, someNote(person, pick), choose(LEEFGEBIEDEN, pick), pick(2) === 0),
  mark: (person, pick) => tickMark(person.doc, someNote(person, pick), choose(MARKS, pick), pick(2) === 0),
  type: (person, pick) => {
    const [id] = someNote(person, pick);
    const paragraph = id && textOf(person.doc, id)?.get(0);
    if (!(paragraph instanceof Y.XmlElement)) return;
    const text = paragraph.get(0);
    if (text instanceof Y.XmlText) text.insert(pick(text.length + 1), 'abc'.slice(pick(3)));
    else paragraph.insert(0, [new Y.XmlText('begin')]);
  },
  undo: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
};

/** Somebody does something, or some of what is on its way to somebody arrives, in any order. */
const step = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom('receive', 'receive', ...Object.keys(DEEDS)),
  dice: fc.infiniteStream(fc.nat({ max: 1_000_000 })),
});

const receive = (person: Person, pick: (n: number) => number) => {
  for (let left = pick(4); left > 0 && person.coming.length > 0; left--) {
    const [update] = person.coming.splice(pick(person.coming.length), 1);
    if (update) Y.applyUpdate(person.doc, update, 'received');
  }
};

describe('three people who work on one board, apart and together', () => {
  test('end up with the same board, whatever they do and in whatever order it arrives', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const people = gather(3);
        for (const { who, what, dice } of steps) {
          const person = people[who] as Person;
          const pick = (n: number) => (dice.next().value ?? 0) % n;
          if (what === 'receive') receive(person, pick);
          else DEEDS[what]?.(person, pick);
        }
        exchange(...people.map(({ doc }) => doc));
        const [one, two, three] = people.map(({ doc }) => seen(doc));
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        for (const { view, doc } of people) {
          expect([...view.notes().values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(seen(doc));
          view.destroy();
        }
        for (const note of one ?? []) expect(Object.keys(note.places).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('at the same moment', () => {
  const together = () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const made = makeNotes(
      one,
      [{ text: 'tekst', places: { viervensters: { frame: 'feiten' }, driekolommen: { frame: 'zorgen' } } }],
      newId,
    );
    exchange(one, two);
    return { one, two, id: made.ok ? (made.value[0] as string) : '' };
  };

  test('two ticks both stay', () => {
    const { one, two, id } = together();
    tickLeefgebied(one, [id], 'geld', true);
    tickLeefgebied(two, [id], 'school', true);
    exchange(one, two);
    expect(seen(one)[0]?.leefgebieden).toEqual(['school', 'geld']);
  });

  test('a note taken out of both worksheets still stands somewhere', () => {
    const { one, two, id } = together();
    takeOut(one, [id], 'viervensters');
    takeOut(two, [id], 'driekolommen');
    exchange(one, two);
    expect(seen(one)[0]?.places).toMatchObject({ viervensters: { frame: 'feiten' } });
  });

  test('what is typed in a note that another deletes is there when it is restored', () => {
    const { one, two, id } = together();
    deleteNotes(one, [id]);
    const paragraph = textOf(two, id)?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(5, ' erbij');
    exchange(one, two);
    expect(seen(one)[0]?.deletedAt).toBeDefined();
    restoreNotes(one, [id]);
    expect(seen(one)[0]?.text).toBe('tekst erbij');
  });

  test('a frame and its place move as one', () => {
    const { one, two, id } = together();
    putInFrame(one, [id], 'mensen', 0, { x: 1, y: 1 });
    putInFrame(two, [id], 'weging', 0, { x: 9, y: 9 });
    exchange(one, two);
    const place = seen(one)[0]?.places.viervensters;
    expect([
      { frame: 'mensen', x: 1, y: 1 },
      { frame: 'weging', x: 9, y: 9 },
    ]).toContainEqual({
      frame: place?.frame,
      x: place?.x,
      y: place?.y,
    });
    expect(seen(two)).toEqual(seen(one));
  });
});
