import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { exampleBoards, exampleMeeting } from '../../server/meetings/example/families';
import { asDraft, makeNotes, type NoteDraft } from '../../shared/board/commands';
import { fitsSchema } from '../../shared/board/note-schema';
import { readBoard } from '../../shared/board/reading';
import { plainText } from '../../shared/board/richtext';
import { textOf } from '../../shared/board/shape';
import { parseEntry } from '../../shared/worksheets/short-codes';

const now = new Date('2026-03-05T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const families = exampleMeeting(now).families;
const participants = exampleMeeting(now).people.map(({ name }) => name);
const boards = exampleBoards(now);
const familyOf = (code: string) => families.find((family) => family.code === code);
const textIn = (note: NoteDraft) => (note.rich ? plainText(note.rich) : (note.text ?? ''));
const numbered = () => {
  let n = 0;
  return () => `note-${++n}`;
};
const kept = ({ rich, places, ...fields }: NoteDraft) => ({
  ...fields,
  places,
  text: rich ? plainText(rich) : undefined,
});

test('there is one board for every family', () => {
  expect(boards.map(({ familyCode }) => familyCode)).toEqual(families.map(({ code }) => code));
});

describe.each(boards)('the board of $familyCode', ({ familyCode, notes }) => {
  const family = familyOf(familyCode);
  const doc = new Y.Doc();
  const made = makeNotes(doc, notes, numbered(), now.getTime());
  const read = [...readBoard(doc).values()];

  test('fits the limits of a board', () => {
    expect(made.ok).toBe(true);
    expect(read).toHaveLength(notes.length);
  });

  test('reads back as it was written: known words, real dates, right frames', () => {
    const written = notes.map(({ text, ...note }) => ({
      kind: undefined,
      source: undefined,
      date: undefined,
      child: undefined,
      namens: undefined,
      leefgebieden: [],
      marks: [],
      ...note,
      text: note.rich ? plainText(note.rich) : text,
    }));
    const sorted = (list: readonly string[] | undefined) => [...(list ?? [])].sort();
    const comparable = (note: ReturnType<typeof kept>) => ({
      ...note,
      leefgebieden: sorted(note.leefgebieden),
      marks: sorted(note.marks),
    });
    expect(read.map((note) => comparable(kept(asDraft(note))))).toEqual(
      written.map(({ rich: _rich, ...note }) => comparable(note)),
    );
  });

  test('can be edited: every text fits the schema and no text is empty', () => {
    const unfit = read.filter(({ id, text }) => {
      const fragment = textOf(doc, id);
      return text === '' || !fragment || !fitsSchema(fragment);
    });
    expect(unfit).toEqual([]);
  });

  test('keeps facts apart: every fact and every statement says whose and when', () => {
    const known = notes.filter(({ kind }) => kind === 'feit' || kind === 'verklaring');
    expect(known.filter(({ source, date }) => !source || !date)).toEqual([]);
    const held = notes.filter(({ kind }) => kind === 'mening' || kind === 'vermoeden');
    expect(held.filter(({ namens }) => !namens)).toEqual([]);
  });

  test('says in whose name in words that the entry line knows too', () => {
    const said = notes.flatMap(({ namens }) => (namens ? [namens] : []));
    const context = { today: '2026-03-05', participants, children: [] };
    expect(said.filter((name) => parseEntry(`@"${name}" x`, context).fields.namens !== name)).toEqual([]);
    expect(said.filter((name) => parseEntry(`@${name}`, context).fields.namens !== name)).toEqual([]);
  });

  test('names only children of this family', () => {
    const children = family?.children.map(({ initials }) => initials) ?? [];
    const said = notes.flatMap(({ child }) => (child ? [child] : []));
    expect(said.filter((child) => (family?.named ? !children.includes(child) : !/^kind [1-9]$/.test(child)))).toEqual(
      [],
    );
  });
});

describe('an anonymous family', () => {
  const anonymous = boards.filter(({ familyCode }) => !familyOf(familyCode)?.named);
  const said = anonymous.flatMap(({ familyCode, notes }) => [
    familyOf(familyCode)?.question ?? '',
    ...notes.flatMap((note) => [textIn(note), note.source ?? '', note.namens ?? '', note.child ?? '']),
  ]);

  test('has no children on its agenda line', () => {
    expect(anonymous.flatMap(({ familyCode }) => familyOf(familyCode)?.children ?? [])).toEqual([]);
  });

  test('leaks no initials', () => {
    expect(said.filter((text) => /(?<!\p{L})\p{Lu}\.(?!\p{L})/u.test(text))).toEqual([]);
  });

  test('leaks no ages', () => {
    expect(said.filter((text) => /\d+\s*(jaar|jarige|maanden? oud)|\bis \d+\b|groep \d/i.test(text))).toEqual([]);
  });
});

describe('before a meeting', () => {
  test('some boards are rich and some nearly empty', () => {
    const sizes = boards.map(({ notes }) => notes.length);
    expect(sizes.filter((size) => size >= 15 && size <= 30).length).toBeGreaterThanOrEqual(3);
    expect(sizes.filter((size) => size >= 1 && size <= 3).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30);
  });

  test('a rich board fills every window and every column', () => {
    const poor = boards
      .filter(({ notes }) => notes.length >= 15)
      .filter(
        ({ notes }) => new Set(notes.flatMap(({ places }) => Object.values(places).map((p) => p.frame))).size < 7,
      );
    expect(poor.map(({ familyCode }) => familyCode)).toEqual([]);
  });

  test('much of what is said stands in a window and in a column', () => {
    const notes = boards.flatMap((board) => board.notes);
    const inBoth = notes.filter(({ places }) => Object.keys(places).length === 2);
    expect(inBoth.length / notes.length).toBeGreaterThan(1 / 3);
  });

  test('a child is heard on some boards and missing on others', () => {
    const heard = boards.map(({ notes }) => notes.some(({ namens }) => namens === 'kind'));
    expect(new Set(heard)).toEqual(new Set([true, false]));
  });

  test('what must stay out of sight is marked', () => {
    const marks = new Set(boards.flatMap(({ notes }) => notes.flatMap((note) => note.marks ?? [])));
    expect([...marks].sort()).toEqual(['geheim-adres', 'melder', 'naar-het-verslag', 'over-een-ander']);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('made %i days into a week, every note lies before now and within a year', (days) => {
    const made = now.getTime() + days * DAY;
    const dates = exampleBoards(new Date(made)).flatMap(({ notes }) =>
      notes.flatMap(({ date }) => (date ? [date] : [])),
    );
    expect(dates.filter((date) => Date.parse(date) >= made || Date.parse(date) < made - 365 * DAY)).toEqual([]);
  });
});
