import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { FAULTS, type Fault } from '../../server/example-zgw/faults';
import type { ExampleZgw } from '../../server/example-zgw/server';
import type { Deliverable } from '../../server/exports/deliver/deliverable';
import { deliveryFor } from '../../server/exports/deliver/delivery';
import {
  closeSystems,
  configFor,
  correctionOf,
  type Delivered,
  deliverAll,
  deliverableOf,
  startSystem,
} from '../harness/deliver';

afterEach(closeSystems);

/** In ms. Short where an answer never comes; a busy machine may then be too slow for another one too, which is no harm. */
const SHORT = 100;
const LONG = 20_000;
const NEVER_ANSWERED: Fault[] = ['silent', 'silent-after', 'late'];
const ALL_KINDS = Object.keys(FAULTS) as Fault[];
/** Those that leave something done, and one that does not. */
const KINDS: Fault[] = ['before', 'after', 'late', 'error-after', 'shape'];

/** Sizes that go in one request and in two or three parts. */
const small = deliverableOf();
const large = deliverableOf({ bytes: Buffer.from('0123456789abcdef'.repeat(5)) });
const PARTS = { partSize: 60 };
const LIMIT = 64;

const deliver = (
  system: ExampleZgw,
  deliverable: Deliverable,
  timeoutMs = LONG,
  loses?: (call: number) => boolean,
): Promise<Delivered> => {
  const config = configFor(system, { timeoutMs, inlineLimit: LIMIT });
  return deliverAll(() => deliveryFor(config, deliverable), loses);
};

/** One document, one besluit, two links; the right words and bytes; nothing left locked or half. */
const expectWhole = ({ held }: ExampleZgw, deliverable: Deliverable): void => {
  expect(held.documents).toHaveLength(1);
  expect(held.besluiten).toHaveLength(1);
  expect(held.zaakLinks).toHaveLength(1);
  expect(held.besluitLinks).toHaveLength(1);
  const [document] = held.documents;
  const now = document?.versions.at(-1);
  expect(Buffer.from(now?.bytes ?? []).toString()).toBe(Buffer.from(deliverable.bytes).toString());
  expect(now?.fields.beschrijving).toContain(`Versie ${deliverable.version} `);
  expect({ lock: document?.lock, parts: document?.parts }).toEqual({ lock: '', parts: [] });
  expect(held.besluiten[0]?.fields.toelichting).toContain(deliverable.summary);
};

interface Course {
  deliverable: Deliverable;
  isCorrection: boolean;
}

const lastOf = ({ deliverable, isCorrection }: Course): Deliverable =>
  isCorrection ? correctionOf(deliverable) : deliverable;

/** A system where all that comes before has gone well; what counts begins with the last delivery. */
const prepared = async (course: Course, fault: (count: number) => Fault | undefined = () => undefined) => {
  let counts = false;
  let requests = 0;
  const system = await startSystem({ ...PARTS, fault: () => (counts ? fault(requests++) : undefined) });
  if (course.isCorrection) await deliver(system, course.deliverable);
  counts = true;
  return { system, requests: () => requests };
};

/** How many requests and calls this takes when nothing goes wrong. */
const lengthOf = async (course: Course) => {
  const { system, requests } = await prepared(course);
  const { calls } = await deliver(system, lastOf(course));
  return { calls, requests: requests() };
};

const deliveries = [
  { name: 'a small document', deliverable: small, isCorrection: false },
  { name: 'a document in parts', deliverable: large, isCorrection: false },
  { name: 'a correction in parts', deliverable: large, isCorrection: true },
];

describe.each(deliveries)('$name', (course) => {
  test.each(KINDS)('arrives once, whichever request goes wrong: %s', async (kind) => {
    const { requests } = await lengthOf(course);
    for (let at = 0; at < requests; at++) {
      const { system } = await prepared(course, (count) => (count === at ? kind : undefined));
      const isQuiet = NEVER_ANSWERED.includes(kind);
      const { problems } = await deliver(system, lastOf(course), isQuiet ? SHORT : LONG);
      expect(problems.every(({ again }) => again)).toBe(kind !== 'shape' || problems.length === 0);
      if (!isQuiet) expect(problems.length).toBeLessThanOrEqual(1);
      expectWhole(system, lastOf(course));
      // What arrives when the next try is under way may write the same content again; nothing else writes twice.
      if (kind !== 'late') expect(system.held.documents[0]?.versions).toHaveLength(course.isCorrection ? 2 : 1);
      await system.close();
    }
  });

  test('arrives once when a stop loses the state after any call', async () => {
    const { calls } = await lengthOf(course);
    for (let lost = 0; lost < calls; lost++) {
      const { system } = await prepared(course);
      await deliver(system, lastOf(course), LONG, (call) => call === lost);
      expectWhole(system, lastOf(course));
      expect(system.held.documents[0]?.versions).toHaveLength(course.isCorrection ? 2 : 1);
      await system.close();
    }
  });
});

test('arrives once, with its correction, however much goes wrong', async () => {
  const anyFault = fc.option(fc.constantFrom(...ALL_KINDS), { freq: 3 });
  const course = fc.record({
    faults: fc.array(anyFault, { maxLength: 40 }),
    lost: fc.array(fc.boolean(), { maxLength: 40 }),
    isLarge: fc.boolean(),
    saysLock: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(course, async ({ faults, lost, isLarge, saysLock }) => {
      const system = await startSystem({ ...PARTS, saysLock, fault: ({ count }) => faults[count] ?? undefined });
      const deliverable = isLarge ? large : small;
      for (const last of [deliverable, correctionOf(deliverable)]) {
        await deliver(system, last, SHORT, (call) => lost[call] ?? false);
        expectWhole(system, last);
      }
      await system.close();
    }),
    { numRuns: 25 },
  );
});
