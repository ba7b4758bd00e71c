import fc from 'fast-check';
import * as Y from 'yjs';
import { type NoteView, readBoard } from '../../shared/board/reading';
import { createUndo } from '../../shared/board/undo';
import { type BoardView, watchBoard } from '../../shared/board/view';
import { isFrameOf, WORKSHEET_KEYS } from '../../shared/worksheets/worksheets';
import { DEED_NAMES, DEEDS, type DeedName, type Pick, type Screen } from '../harness/board-deeds';

/**
 * Several people do anything on one board. What one does reaches the others late, in any order, twice, or not at all while
 * they are apart; in the end all have all of it.
 */

interface Person extends Screen {
  view: BoardView;
  /** Updates of the others that have not arrived here yet. */
  coming: { from: number; update: Uint8Array }[];
}

const PEOPLE = 4;

/** undone: a deed that is taken back, while others' work comes in. receive: some of what is on its way arrives. merge: all that two people have, at once. part, rejoin: from everybody. */
const MOVES = ['undone', 'receive', 'receive', 'merge', 'part', 'rejoin'] as const;

/** A step of a run: who, what, and the numbers that chance gives to it. */
const step = fc.record({
  who: fc.nat({ max: PEOPLE - 1 }),
  what: fc.constantFrom(...MOVES, ...DEED_NAMES),
  dice: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 4, maxLength: 8 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const RECEIVED = Symbol('received');

const gather = (): { people: Person[]; apart: Set<number> } => {
  const apart = new Set<number>();
  let made = 0;
  const people = Array.from({ length: PEOPLE }, (_, n): Person => {
    const doc = new Y.Doc();
    // Who wrote first must not depend on chance that a run cannot repeat.
    doc.clientID = n + 1;
    return { doc, undo: createUndo(doc), newId: () => `note-${made++}`, view: watchBoard(doc), coming: [] };
  });
  for (const [from, { doc }] of people.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === RECEIVED) return;
      for (const [n, other] of people.entries()) if (n !== from) other.coming.push({ from, update });
    });
  }
  return { people, apart };
};

const receive = ({ doc, coming }: Person, apart: ReadonlySet<number>, pick: Pick): void => {
  for (let left = pick(4); left > 0; left--) {
    const here = coming.filter(({ from }) => !apart.has(from));
    const next = here[pick(here.length || 1)];
    if (!next) return;
    Y.applyUpdate(doc, next.update, RECEIVED);
    // Now and then it comes once more.
    if (pick(5) > 0) coming.splice(coming.indexOf(next), 1);
  }
};

const merge = (one: Person, other: Person): void => {
  for (const [to, from] of [
    [one, other],
    [other, one],
  ] as const) {
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), RECEIVED);
  }
};

const seen = (doc: Y.Doc): NoteView[] => [...readBoard(doc).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What must hold for every reader, whatever was merged (shared/board/shape.ts); the first that does not. */
const brokenIn = (notes: readonly NoteView[]): string | undefined => {
  for (const { id, places } of notes) {
    const standing = WORKSHEET_KEYS.filter((worksheet) => places[worksheet]);
    if (standing.length === 0) return `${id} stands nowhere`;
    const wrong = standing.find((worksheet) => !isFrameOf(worksheet, places[worksheet]?.frame));
    if (wrong) return `${id} stands in a frame that is not of ${wrong}`;
  }
  return undefined;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const OWN_DEEDS = DEED_NAMES.filter((name) => name !== 'undo' && name !== 'redo');

const byId = (doc: Y.Doc): Map<string, string> => new Map(seen(doc).map((note) => [note.id, JSON.stringify(note)]));
const changedIn = (before: Map<string, string>, now: Map<string, string>): Set<string> =>
  new Set([...before.keys(), ...now.keys()].filter((id) => before.get(id) !== now.get(id)));

/**
 * Does something, lets the others' work come in, and takes it back: what only this person touched is as it was, what they
 * did not touch is as the others have it.
 */
const undoOne = (person: Person, deed: DeedName, pick: Pick, arrive: () => void): string | undefined => {
  const { doc, undo } = person;
  const without = new Y.Doc();
  Y.applyUpdate(without, Y.encodeStateAsUpdate(doc));
  const before = byId(doc);
  undo.stopCapturing();
  const steps = undo.undoStack.length;
  DEEDS[deed](person, pick);
  undo.stopCapturing();
  const mine = changedIn(before, byId(doc));
  const hear = (update: Uint8Array, origin: unknown) => origin === RECEIVED && Y.applyUpdate(without, update);
  doc.on('update', hear);
  arrive();
  doc.off('update', hear);
  if (undo.undoStack.length === steps) return undefined;
  undo.undo();
  // Another took away all that the deed had changed, so that yjs went on to the deed before it: one's own too, but not this one.
  if (undo.undoStack.length < steps) return undefined;
  const [now, others] = [byId(doc), byId(without)];
  const theirs = changedIn(before, others);
  for (const id of new Set([...now.keys(), ...others.keys()])) {
    if (!mine.has(id) && now.get(id) !== others.get(id)) return `undoing ${deed} changed ${id}, which is not one's own`;
    if (!theirs.has(id) && now.get(id) !== before.get(id)) return `undoing ${deed} did not bring back ${id}`;
  }
  return undefined;
};

/** Plays the steps, brings all together, and says what is wrong; undefined when nothing is. */
const playTogether = (steps: readonly Step[]): string | undefined => {
  const { people, apart } = gather();
  let wrong: string | undefined;
  const at = (n: number): Person => people[n % PEOPLE] as Person;
  for (const { who, what, dice } of steps) {
    let rolled = 0;
    const pick: Pick = (n) => (dice[rolled++ % dice.length] ?? 0) % n;
    if (what === 'part') apart.add(who);
    else if (what === 'rejoin') apart.delete(who);
    else if (what === 'undone') {
      const arrive = () => apart.has(who) || receive(at(who), apart, pick);
      wrong ??= undoOne(at(who), OWN_DEEDS[pick(OWN_DEEDS.length)] as DeedName, pick, arrive);
    } else if (what === 'receive') apart.has(who) || receive(at(who), apart, pick);
    else if (what === 'merge') merge(at(who), at(who + 1 + pick(PEOPLE - 1)));
    else DEEDS[what](at(who), pick);
    wrong ??= brokenIn(seen(at(who).doc));
  }
  for (let round = 0; round < 2; round++) for (const one of people) for (const other of people) merge(one, other);
  const [first, ...others] = people.map(({ doc }) => seen(doc));
  if (!others.every((other) => same(other, first))) wrong ??= 'not all see the same';
  for (const { view, doc, undo } of people) {
    const watched = [...view.notes().values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!same(watched, seen(doc))) wrong ??= 'what a screen watches is not what is on the board';
    view.destroy();
    undo.destroy();
  }
  return wrong ?? brokenIn(first ?? []);
};

/** Plays so many runs; throws with the smallest run that goes wrong, and the seed that plays it again. */
export const checkConvergence = (runs: number, seed: number): void => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const wrong = playTogether(steps);
      if (wrong) throw new Error(wrong);
    }),
    { numRuns: runs, seed },
  );
};
