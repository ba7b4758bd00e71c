import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { othersAt } from '../../client/presence/others';
import { publisherOf } from '../../client/presence/publish';
import { readScreen } from '../../client/presence/read-presence';

const ANNE = { personId: 'anne', name: 'A. de Wit', role: 'veilig-thuis', organisation: 'Veilig Thuis' };
const BRAM = { personId: 'bram', name: 'B. Smit', role: 'teamleider', organisation: 'Wijkteam' };

const awarenesses: Awareness[] = [];
const newAwareness = () => {
  const awareness = new Awareness(new Y.Doc());
  awarenesses.push(awareness);
  return awareness;
};
afterEach(() => {
  for (const awareness of awarenesses.splice(0)) awareness.doc.destroy();
});

describe('a presence state', () => {
  test('whatever it holds is read without harm', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (state) => {
        readScreen(1, state);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('pointer', 'selected', 'editing', 'cursor'), fc.anything(), {
          noNullPrototype: true,
        }),
        (state) => {
          const screen = readScreen(1, { ...state, user: ANNE });
          expect(screen?.person).toEqual(ANNE);
          expect(screen?.selected.every((id) => typeof id === 'string')).toBe(true);
          if (screen?.pointer) expect(Number.isFinite(screen.pointer.x + screen.pointer.y)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('without a person is nobody', () => {
    expect(readScreen(1, { pointer: { x: 1, y: 1 } })).toBeUndefined();
    expect(readScreen(1, { user: { personId: 'x' } })).toBeUndefined();
  });

  test('of an unknown role is a guest’s', () => {
    expect(readScreen(1, { user: { ...ANNE, role: 'constructor' } })?.person.role).toBe('gast');
  });

  test('is cut to what a screen can hold', () => {
    const screen = readScreen(1, {
      user: { ...ANNE, name: 'x'.repeat(10_000) },
      selected: Array.from({ length: 100_000 }, (_, i) => `n${i}`),
      pointer: { x: Number.POSITIVE_INFINITY, y: 0 },
    });
    expect(screen?.person.name.length).toBeLessThan(200);
    expect(screen?.selected.length).toBeLessThan(1_000);
    expect(screen?.pointer).toBeUndefined();
  });
});

/** A screen at the same board, whose person the server has written in. */
const screenOf = (here: Awareness, user: typeof ANNE) => {
  const there = newAwareness();
  let state: Record<string, unknown> = { user };
  return {
    clientId: there.clientID,
    set(change: Record<string, unknown>) {
      state = { ...state, ...change };
      there.setLocalState(state);
      applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'server');
    },
    leave() {
      there.setLocalState(null);
      applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'server');
    },
  };
};

describe('the others at a board', () => {
  const arrive = () => {
    const here = newAwareness();
    const others = othersAt(here, 'ik');
    return { here, others, anne: screenOf(here, ANNE), bram: screenOf(here, BRAM) };
  };

  test('come and go, by name', () => {
    const { others, anne, bram } = arrive();
    bram.set({});
    anne.set({});
    expect(others.people.get().map(({ person }) => person.name)).toEqual(['A. de Wit', 'B. Smit']);
    anne.leave();
    expect(others.people.get().map(({ person }) => person.name)).toEqual(['B. Smit']);
  });

  test('are one a person, however many screens', () => {
    const { here, others, anne } = arrive();
    anne.set({ selected: ['n1'] });
    screenOf(here, ANNE).set({ selected: ['n2'], editing: { note: 'n3', worksheet: 'viervensters' } });
    expect(others.people.get()).toEqual([
      { person: ANNE, selected: ['n1', 'n2'], editing: { note: 'n3', worksheet: 'viervensters' } },
    ]);
  });

  test('are not oneself, on another screen', () => {
    const { here, others } = arrive();
    screenOf(here, { ...ANNE, personId: 'ik' }).set({ pointer: { x: 1, y: 2 } });
    expect(others.people.get()).toEqual([]);
    expect(others.pointers.get().size).toBe(0);
  });

  test('move their pointer without anyone else being told', () => {
    const { others, anne } = arrive();
    anne.set({ pointer: { x: 1, y: 1 } });
    const people = vi.fn();
    const pointers = vi.fn();
    others.people.subscribe(people);
    others.pointers.subscribe(pointers);
    anne.set({ pointer: { x: 2, y: 3 } });
    expect(people).not.toHaveBeenCalled();
    expect(pointers).toHaveBeenCalledOnce();
    expect(others.pointers.get().get(anne.clientId)).toEqual({ person: ANNE, x: 2, y: 3 });
    anne.set({ pointer: null });
    expect(others.pointers.get().size).toBe(0);
  });

  test('are found by the note they write in or chose, and keep their identity', () => {
    const { others, anne, bram } = arrive();
    anne.set({ editing: { note: 'n1', worksheet: 'viervensters' }, selected: ['n1'] });
    bram.set({ selected: ['n1', 'n2'] });
    const editors = others.editorsOf('n1');
    expect(editors).toEqual([ANNE]);
    expect(others.selectorsOf('n1')).toEqual([ANNE, BRAM]);
    bram.set({ selected: ['n2'] });
    expect(others.editorsOf('n1')).toBe(editors);
    expect(others.selectorsOf('n1')).toEqual([ANNE]);
    expect(others.editorsOf('n9')).toBe(others.editorsOf('n8'));
  });

  test('who were there before one looked, are seen', () => {
    const here = newAwareness();
    screenOf(here, BRAM).set({});
    expect(othersAt(here, 'ik').people.get()).toHaveLength(1);
  });
});

describe('what this screen tells', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const publish = () => {
    const awareness = newAwareness();
    const sent: unknown[] = [];
    awareness.on('update', (_change: unknown, origin: unknown) => {
      if (origin === 'local') sent.push(awareness.getLocalState());
    });
    return { awareness, sent, publisher: publisherOf(awareness) };
  };

  test('its pointer goes at most twenty times a second, the last place always', () => {
    const { awareness, sent, publisher } = publish();
    for (let ms = 0; ms < 1_000; ms += 5) {
      publisher.setPointer({ x: ms, y: 0 });
      vi.advanceTimersByTime(5);
    }
    vi.advanceTimersByTime(100);
    expect(sent.length).toBeLessThanOrEqual(21);
    expect(sent.length).toBeGreaterThanOrEqual(15);
    expect(awareness.getLocalState()?.pointer).toEqual({ x: 995, y: 0 });
  });

  test('a pointer that left is gone at once, and stays so', () => {
    const { awareness, publisher } = publish();
    publisher.setPointer({ x: 1, y: 1 });
    vi.advanceTimersByTime(100);
    publisher.setPointer({ x: 2, y: 2 });
    publisher.setPointer(null);
    expect(awareness.getLocalState()?.pointer).toBeNull();
    vi.advanceTimersByTime(100);
    expect(awareness.getLocalState()?.pointer).toBeNull();
  });

  test('what is chosen and written in goes at once', () => {
    const { awareness, publisher } = publish();
    publisher.setSelected(['n1']);
    publisher.setEditing({ note: 'n1', worksheet: 'driekolommen' });
    expect(awareness.getLocalState()).toEqual({ selected: ['n1'], editing: { note: 'n1', worksheet: 'driekolommen' } });
  });

  test('who is not here tells nothing, and all that stands when they come back', () => {
    const { awareness, sent, publisher } = publish();
    awareness.setLocalState(null);
    sent.length = 0;
    publisher.setSelected(['n1']);
    publisher.setPointer({ x: 1, y: 1 });
    vi.advanceTimersByTime(100);
    expect(sent).toEqual([]);
    awareness.setLocalState({});
    expect(awareness.getLocalState()?.selected).toEqual(['n1']);
  });
});
