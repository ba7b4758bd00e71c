import { describe, expect, test } from 'vitest';
import { answerFor, numberOf, SCORE_ANSWERS, UNKNOWN_CHILD } from '../../shared/safety/scores';
import {
  HIGHEST,
  isWide,
  keyOfWords,
  mustBeReported,
  type RecordChild,
  spreadOf,
  UNSAFE_ANSWERS,
  unheardOf,
  VOICES_OF,
  type WeighingForRecord,
  wordsOfKey,
} from '../../shared/safety/weighing';

describe('acute or structural unsafety', () => {
  test('is always reported; nothing else is', () => {
    expect(UNSAFE_ANSWERS.filter(mustBeReported)).toEqual(['acuut', 'structureel']);
    expect(mustBeReported(undefined)).toBe(false);
  });
});

describe('the spread of a round', () => {
  test.each<[number[], number | undefined, boolean]>([
    [[], undefined, false],
    [[4], undefined, false],
    [[4, 4], 0, false],
    [[4, 6, 5], 2, false],
    [[3, 6], 3, true],
    [[HIGHEST, 0, 5], 10, true],
  ])('of %j is %s', (numbers, spread, wide) => {
    expect(spreadOf(numbers)).toBe(spread);
    expect(isWide(spread)).toBe(wide);
  });
});

describe('a child', () => {
  test('that nothing is known of goes by the words of the table', () => {
    expect(wordsOfKey(keyOfWords(' de jongste '))).toBe('de jongste');
    expect(wordsOfKey('child-1')).toBeUndefined();
  });
});

describe('who was not heard', () => {
  const children: RecordChild[] = [
    { key: 'child-1', place: 1, band: '4-7' },
    { key: 'child-2', place: 2, band: '8-11' },
  ];
  const [first] = children;
  const voiceOf = (of: (typeof VOICES_OF)[number]) => ({ of, ...(of === 'kind' && first && { child: first }) });

  test('shows, child by child and for the parents together', () => {
    const none: WeighingForRecord['unheard'] = { children, parents: true };
    expect(unheardOf(children, [])).toEqual(none);
    expect(unheardOf(children, [voiceOf('kind')])).toEqual({ children: [children[1]], parents: true });
    expect(unheardOf(children, VOICES_OF.map(voiceOf)).parents).toBe(false);
  });
});

describe('an answer to the 0–10 question', () => {
  test('is two characters, whatever it says', () => {
    expect(new Set(SCORE_ANSWERS.map(({ length }) => length))).toEqual(new Set([2]));
    expect(SCORE_ANSWERS).toHaveLength(HIGHEST + 2);
  });

  test('reads back as the number that was given, or as none', () => {
    for (const number of [0, 7, 10, undefined]) expect(numberOf(answerFor(number))).toBe(number);
    expect(numberOf(UNKNOWN_CHILD)).toBeUndefined();
  });
});
