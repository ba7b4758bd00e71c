import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../client/today/at-most-every';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first is done at once; many soon after are one more, after the wait', () => {
  const act = vi.fn();
  const { ask } = atMostEvery(1000, act);
  ask();
  expect(act).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 50; i++) ask();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('what never stops asking is done once every wait', () => {
  const act = vi.fn();
  const { ask } = atMostEvery(1000, act);
  for (let i = 0; i < 100; i++) {
    ask();
    vi.advanceTimersByTime(100);
  }
  expect(act).toHaveBeenCalledTimes(11);
});

test('nothing is done after it was stopped', () => {
  const act = vi.fn();
  const { ask, stop } = atMostEvery(1000, act);
  ask();
  ask();
  stop();
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(1);
});
