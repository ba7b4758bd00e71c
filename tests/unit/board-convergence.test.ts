import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteNotes, makeNotes, putInFrame, restoreNotes, takeOut, tickLeefgebied } from '../../shared/board/commands';
import { textOf } from '../../shared/board/shape';
import { checkConvergence } from '../chaos/convergence';
import { exchange, newId, seen } from './board-helpers';

test('people who work on one board, apart and together, end up with the same, and undo takes back only one’s own', () => {
  expect(() => checkConvergence(200, Date.now())).not.toThrow();
}, 60_000);

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
