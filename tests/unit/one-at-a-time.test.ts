import { expect, test, vi } from 'vitest';
import { oneAtATime } from '../../client/families/one-at-a-time';

/** A reading that ends when it is told to. */
const slowReading = () => {
  const ends: (() => void)[] = [];
  const read = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const end = async () => {
    ends.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { read, end };
};

test('news during a reading never starts it anew, and is read once more when it ends', async () => {
  const { read, end } = slowReading();
  const { ask } = oneAtATime(read);
  for (let news = 0; news < 20; news++) ask();
  expect(read).toHaveBeenCalledTimes(1);
  await end();
  expect(read).toHaveBeenCalledTimes(2);
  await end();
  expect(read).toHaveBeenCalledTimes(2);
  ask();
  expect(read).toHaveBeenCalledTimes(3);
});

test('a reading that failed ends too', async () => {
  const read = vi.fn(() => Promise.reject(new Error('offline')));
  const { ask } = oneAtATime(read);
  ask();
  ask();
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('a reading that hangs is left behind, and its late end changes nothing', async () => {
  vi.useFakeTimers();
  const { read, end } = slowReading();
  const { ask } = oneAtATime(read, 1000);
  ask();
  ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(read).toHaveBeenCalledTimes(2);
  ask();
  await end();
  expect(read).toHaveBeenCalledTimes(2);
  await end();
  expect(read).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

test('once stopped nothing is read', async () => {
  const { read, end } = slowReading();
  const { ask, stop } = oneAtATime(read);
  ask();
  ask();
  stop();
  await end();
  ask();
  expect(read).toHaveBeenCalledTimes(1);
});
