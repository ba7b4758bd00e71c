import { describe, expect, test } from 'vitest';
import { createServerClock } from '../../client/leading/server-clock';

/** A laptop's ticker and a server's clock that are some hours apart, both in ms. */
const setUp = () => {
  const apart = 7_000_000;
  const time = { tick: 1_000 };
  const clock = createServerClock(
    () => time.tick,
    () => -1,
  );
  /** An answer that took `there` and `back`, with the server's time in between. */
  const answer = (there: number, back: number) => {
    const asked = time.tick;
    const serverNow = asked + there + apart;
    time.tick += there + back;
    clock.heard(serverNow, asked, time.tick);
  };
  return { time, clock, answer, truth: () => time.tick + apart, apart };
};

describe('the clock of the server on this screen', () => {
  test('tells the laptop’s own time until the server told its', () => {
    expect(setUp().clock.now()).toBe(-1);
  });

  test('goes on with the ticker from what an answer told, however far the laptop is off', () => {
    const { time, clock, answer, truth } = setUp();
    answer(20, 20);
    expect(clock.now()).toBe(truth());
    time.tick += 60_000;
    expect(clock.now()).toBe(truth());
  });

  test('is beside the truth by no more than half of the round trip', () => {
    const { clock, answer, truth } = setUp();
    answer(300, 0);
    expect(Math.abs(clock.now() - truth())).toBeLessThanOrEqual(150);
  });

  test('believes the quickest answer of those that agree', () => {
    const { time, clock, answer, truth } = setUp();
    answer(5, 5);
    time.tick += 1_000;
    answer(900, 20);
    expect(clock.now()).toBe(truth());
    answer(2, 2);
    expect(clock.now()).toBe(truth());
  });

  test('believes a slower answer than the quickest when that one is old and tickers drift', () => {
    const { time, clock, answer } = setUp();
    answer(5, 5);
    const before = clock.now() - time.tick;
    time.tick += 3_600_000;
    answer(60, 40);
    expect(clock.now() - time.tick).not.toBe(before);
  });

  test('believes a slow answer at once when the ticker stood still, as in a laptop that sleeps', () => {
    const { time, clock } = setUp();
    clock.heard(1_000_000, 10, 12);
    const hour = 3_600_000;
    clock.heard(1_000_000 + hour, 12, 812);
    time.tick = 812;
    expect(clock.now()).toBe(1_000_000 + hour + 400);
  });

  test('tells whoever listens that it was set, and nobody who stopped', () => {
    const { clock, answer } = setUp();
    let told = 0;
    const stop = clock.subscribe(() => {
      told += 1;
    });
    answer(20, 20);
    expect(told).toBe(1);
    stop();
    answer(1, 1);
    expect(told).toBe(1);
  });
});
