import type { Awareness } from 'y-protocols/awareness';
import type { WorksheetKey } from '../../shared/worksheets/worksheets';
import { createSource } from '../sync/readable';
import type { Readable } from '../sync/room';
import { type KnownPerson, readScreen, type Screen } from './read-presence';

/** Someone else at this board; one entry, however many screens they have it open on. */
export interface Other {
  person: KnownPerson;
  selected: readonly string[];
  /** Where their caret is. */
  editing: { note: string; worksheet: WorksheetKey } | undefined;
}

export interface Pointer {
  person: KnownPerson;
  /** Board units on the canvas. */
  x: number;
  y: number;
}

/** Who else is at a board. Each part changes, and tells, only when what it says changed; people keep their identity. */
export interface Others {
  people: Readable<readonly Other[]>;
  /** By client id. Moves up to 20 times a second a person: follow it with `subscribe`, not by rendering. */
  pointers: Readable<ReadonlyMap<number, Pointer>>;
  /** Who has their caret in the note. */
  editorsOf(note: string): readonly KnownPerson[];
  /** Who has the note selected. */
  selectorsOf(note: string): readonly KnownPerson[];
}

const NOBODY: readonly KnownPerson[] = [];

const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]));
};

const gather = (screens: readonly Screen[]): Other[] => {
  const people = new Map<string, Other>();
  for (const { person, selected, editing } of screens) {
    const known = people.get(person.personId);
    people.set(person.personId, {
      person,
      selected: known ? [...new Set([...known.selected, ...selected])] : selected,
      editing: known?.editing ?? editing,
    });
  }
  return [...people.values()].sort((a, b) => a.person.name.localeCompare(b.person.name));
};

/** Keeps the old objects where they say the same, so that only what changed renders again. */
const keepIdentity = (before: readonly Other[], after: readonly Other[]): readonly Other[] => {
  const kept = after.map((other) => {
    const old = before.find(({ person }) => person.personId === other.person.personId);
    return old && same(old, other) ? old : other;
  });
  return kept.length === before.length && kept.every((other, i) => other === before[i]) ? before : kept;
};

type ByNote = Map<string, readonly KnownPerson[]>;

const byNote = (before: ByNote, people: readonly Other[], notesOf: (other: Other) => readonly string[]): ByNote => {
  const after = new Map<string, KnownPerson[]>();
  for (const other of people) {
    for (const note of notesOf(other)) after.set(note, [...(after.get(note) ?? []), other.person]);
  }
  return new Map(
    [...after].map(([note, persons]) => [
      note,
      same(before.get(note), persons) ? (before.get(note) ?? persons) : persons,
    ]),
  );
};

/** @param myId the person at this screen, whose other screens are not "others" */
const watchOthers = (awareness: Awareness, myId: string): Others => {
  const people = createSource<readonly Other[]>([]);
  const pointers = createSource<ReadonlyMap<number, Pointer>>(new Map());
  const screens = new Map<number, Screen>();
  let editors: ByNote = new Map();
  let selectors: ByNote = new Map();

  const read = (clientId: number) => {
    const screen = readScreen(clientId, awareness.getStates().get(clientId));
    if (screen && screen.person.personId !== myId) screens.set(clientId, screen);
    else screens.delete(clientId);
  };
  const tell = () => {
    const present = keepIdentity(people.get(), gather([...screens.values()]));
    if (present !== people.get()) {
      editors = byNote(editors, present, ({ editing }) => (editing ? [editing.note] : []));
      selectors = byNote(selectors, present, ({ selected }) => selected);
      people.set(present);
    }
    const moved = new Map<number, Pointer>();
    for (const { clientId, person, pointer } of screens.values()) {
      if (pointer) moved.set(clientId, { person, ...pointer });
    }
    pointers.set(moved);
  };
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const changed = [...added, ...updated, ...removed].filter((clientId) => clientId !== awareness.clientID);
    if (changed.length === 0) return;
    changed.forEach(read);
    tell();
  };

  for (const clientId of awareness.getStates().keys()) if (clientId !== awareness.clientID) read(clientId);
  tell();
  awareness.on('change', onChange);
  return {
    people,
    pointers,
    editorsOf: (note) => editors.get(note) ?? NOBODY,
    selectorsOf: (note) => selectors.get(note) ?? NOBODY,
  };
};

const watched = new WeakMap<Awareness, Others>();

/** Who else is at the board of this awareness. One watch a board, however many ask; it goes with the awareness. */
export const othersAt = (awareness: Awareness, myId: string): Others => {
  const others = watched.get(awareness) ?? watchOthers(awareness, myId);
  watched.set(awareness, others);
  return others;
};
