import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putInFrame } from '../../shared/board/commands';
import { isOrder, orderAfter, ordersAt } from '../../shared/board/order';
import { notesInFrame, readBoard } from '../../shared/board/reading';
import { exchange, makeNote } from './board-helpers';

const libraryTakes = (value: string) => {
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
};
const base62 = fc.string({ unit: fc.constantFrom(...'0129AZaz'), minLength: 0, maxLength: 40 });
const order = base62.filter(isOrder);

describe('an index', () => {
  test('is one exactly when the library takes it', () => {
    fc.assert(
      fc.property(fc.oneof(base62, fc.string(), fc.constant(`A${'0'.repeat(26)}`)), (value) => {
        expect(isOrder(value)).toBe(/^[0-9A-Za-z]*$/.test(value) && libraryTakes(value));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([undefined, null, 3, {}, [], '', 'a', '!', 'a0\n', `a0${'V'.repeat(500)}`])('is not %j', (value) => {
    expect(isOrder(value)).toBe(false);
  });

  test('at any position of any list stands between its neighbours, in the order asked', () => {
    fc.assert(
      fc.property(
        fc.array(order),
        fc.integer({ min: -2, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        (orders, index, count) => {
          const sorted = orders.sort();
          const made = ordersAt(sorted, index, count);
          const at = Math.min(Math.max(index, 0), sorted.length);
          expect(made).toHaveLength(count);
          expect(made.every(isOrder)).toBe(true);
          expect(made).toEqual([...new Set(made)].sort());
          const [first, last] = [made[0], made.at(-1)];
          if (first === undefined || last === undefined) return;
          expect(sorted.slice(0, at).every((before) => before < first)).toBe(true);
          const equalsOfBefore = sorted.slice(at).filter((after) => after === sorted[at - 1]);
          expect(sorted.slice(at + equalsOfBefore.length).every((after) => last < after)).toBe(true);
        },
      ),
    );
  });

  test('at the end comes after every other', () => {
    fc.assert(
      fc.property(order, (last) => {
        expect(orderAfter(last) > last).toBe(true);
      }),
    );
    expect(isOrder(orderAfter(undefined))).toBe(true);
  });

  test('stays usable after a thousand moves to the same spot', () => {
    let [low, high] = ['a0', 'a1'];
    for (let i = 0; i < 1_000; i++) {
      const [between = ''] = ordersAt([low, high], 1, 1);
      if (i % 2) low = between;
      else high = between;
      expect(isOrder(between)).toBe(true);
    }
  });
});

test('two people who put a note at the same spot at once see the same order', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  const ids = ['a', 'b', 'c', 'd'].map((text) => makeNote(one, { text }));
  exchange(one, two);
  putInFrame(one, [ids[2] as string], 'feiten', 1);
  putInFrame(two, [ids[3] as string], 'feiten', 1);
  exchange(one, two);
  const orderOf = (id: string | undefined) => readBoard(one).get(id ?? '')?.places.viervensters?.order;
  expect(orderOf(ids[2])).toBe(orderOf(ids[3]));
  const texts = (doc: Y.Doc) => notesInFrame(readBoard(doc).values(), 'feiten').map(({ text }) => text);
  expect(texts(one)).toEqual(['a', 'c', 'd', 'b']);
  expect(texts(two)).toEqual(texts(one));

  putInFrame(one, [ids[0] as string], 'feiten', 1);
  expect(texts(one)).toEqual(['c', 'd', 'a', 'b']);
});
