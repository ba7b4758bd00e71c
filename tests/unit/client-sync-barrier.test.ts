import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBarrier } from '../../client/sync/barrier';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const open = () => {
  const sent: number[] = [];
  const onSaved = vi.fn();
  const barrier = createBarrier((n) => sent.push(n), onSaved);
  return { barrier, sent, onSaved };
};

describe('a barrier', () => {
  test('waits until the connection is open', () => {
    const { barrier, sent } = open();
    barrier.edited();
    vi.runAllTimers();
    expect(sent).toEqual([]);
    barrier.opened();
    expect(sent).toEqual([1]);
  });

  test('follows when typing rests, once for all of it', () => {
    const { barrier, sent } = open();
    barrier.opened();
    barrier.echoed(1);
    for (let letter = 0; letter < 4; letter++) {
      barrier.edited();
      vi.advanceTimersByTime(200);
    }
    expect(sent).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([1, 2]);
    vi.runAllTimers();
    expect(sent).toEqual([1, 2]);
  });

  test('is not put off by edits that keep coming', () => {
    const { barrier, sent } = open();
    barrier.opened();
    barrier.echoed(1);
    for (let ms = 0; ms < 1000; ms += 100) {
      barrier.edited();
      vi.advanceTimersByTime(100);
    }
    expect(sent).toEqual([1, 2]);
  });

  test('vouches for the edits before it alone', () => {
    const { barrier, onSaved } = open();
    barrier.opened();
    barrier.edited();
    barrier.echoed(1);
    expect(barrier.saved()).toBe(false);
    expect(onSaved).not.toHaveBeenCalled();
    vi.runAllTimers();
    barrier.echoed(2);
    expect(barrier.saved()).toBe(true);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  test('is not taken for another number', () => {
    const { barrier } = open();
    barrier.opened();
    barrier.echoed(2);
    expect(barrier.saved()).toBe(false);
    barrier.echoed(1);
    expect(barrier.saved()).toBe(true);
  });

  test('of a lost connection vouches for nothing', () => {
    const { barrier, sent } = open();
    barrier.opened();
    barrier.echoed(1);
    barrier.edited();
    vi.runAllTimers();
    barrier.lost();
    barrier.echoed(2);
    expect(barrier.saved()).toBe(false);
    barrier.opened();
    expect(sent).toEqual([1, 2, 1]);
    barrier.echoed(1);
    expect(barrier.saved()).toBe(true);
  });
});

describe('a heartbeat', () => {
  test('asks for an echo though nothing changed, and all stays saved', () => {
    const { barrier, sent } = open();
    barrier.opened();
    barrier.echoed(1);
    barrier.beat();
    expect(sent).toEqual([1, 2]);
    expect(barrier.saved()).toBe(true);
    barrier.echoed(2);
    barrier.beat();
    expect(sent).toEqual([1, 2, 3]);
  });

  test('asks nothing while an echo is awaited, or without a connection', () => {
    const { barrier, sent } = open();
    barrier.beat();
    barrier.opened();
    barrier.beat();
    expect(sent).toEqual([1]);
  });
});
