import { describe, expect, test } from 'vitest';
import { follow } from '../../client/leading/follow';

const home = '/overleg/m';
const board = (id: string) => `${home}/gezin/${id}`;
const free = { home, letGo: false, writing: false };
const away = { home, letGo: true, writing: false };
const at = (path: string, turn: string | undefined) => ({ path, turn });

describe('who follows', () => {
  test('goes along when the turn changes, from wherever they are', () => {
    for (const path of [board('a'), home, `${home}/afspraken`]) {
      const moved = follow(at(path, board('a')), at(path, board('b')), free);
      expect(moved).toEqual({ go: { to: board('b'), replace: false } });
    }
  });

  test('goes along when the first family begins, and after a break', () => {
    expect(follow(at(home, undefined), at(home, board('a')), free).go?.to).toBe(board('a'));
    expect(follow(at(board('a'), undefined), at(board('a'), board('b')), free).go?.to).toBe(board('b'));
  });

  test('stays where they are in a break', () => {
    expect(follow(at(board('a'), board('a')), at(board('a'), undefined), free)).toEqual({});
  });

  test('lets go by going elsewhere, and no longer goes along', () => {
    expect(follow(at(board('a'), board('a')), at(board('c'), board('a')), free)).toEqual({ letGo: true });
    expect(follow(at(board('c'), board('a')), at(board('c'), board('b')), away)).toEqual({});
  });

  test('follows again by coming to the table’s family', () => {
    expect(follow(at(board('c'), board('a')), at(board('a'), board('a')), away)).toEqual({ letGo: false });
  });

  test('may look around in a break without letting go', () => {
    expect(follow(at(home, undefined), at(board('c'), undefined), free)).toEqual({});
  });

  test('is not pulled away while they write what nobody keeps', () => {
    const moved = follow(at(board('a'), board('a')), at(board('a'), board('b')), { ...free, writing: true });
    expect(moved).toEqual({ letGo: true, held: true });
  });
});

describe('who comes in while the meeting is held', () => {
  test('is brought from the meeting’s page to the table, without a page in between to go back to', () => {
    expect(follow(undefined, at(home, board('a')), free)).toEqual({ go: { to: board('a'), replace: true } });
  });

  test('and asked for one family’s board, gets that', () => {
    expect(follow(undefined, at(board('c'), board('a')), free)).toEqual({ letGo: true });
  });

  test('and had let go before, stays', () => {
    expect(follow(undefined, at(home, board('a')), away)).toEqual({});
  });
});
