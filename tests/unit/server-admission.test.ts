import { afterEach, expect, test, vi } from 'vitest';
import { createAdmission } from '../../server/sync/admission';

afterEach(() => vi.useRealTimers());

test('a session is let in after the clock was put back', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const admission = createAdmission();
  expect(admission.admits('one')).toBe(true);
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(admission.admits('one')).toBe(true);
});
