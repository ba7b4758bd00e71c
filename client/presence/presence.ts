import { useCallback, useSyncExternalStore } from 'react';
import { useBoard } from '../board/board';
import type { Readable } from '../sync/room';
import { type Other, type Others, othersAt, type Pointer } from './others';
import { type Publisher, publisherOf } from './publish';
import type { KnownPerson } from './read-presence';

const useOthersHere = (): Others => {
  const { room, me } = useBoard();
  return othersAt(room.awareness, me.id);
};

/** Who else is at this board, by name; renders again when someone comes, goes, selects or moves their caret to a note. */
export const useOthers = (): readonly Other[] => {
  const { people } = useOthersHere();
  return useSyncExternalStore(people.subscribe, people.get);
};

/** The others' pointers, by client id. Nothing renders when one moves: `subscribe` and move the drawing yourself. */
export const usePointers = (): Readable<ReadonlyMap<number, Pointer>> => useOthersHere().pointers;

/** Who else has their caret in this note; renders again only when that changes. */
export const useEditorsOf = (note: string): readonly KnownPerson[] => {
  const others = useOthersHere();
  return useSyncExternalStore(
    others.people.subscribe,
    useCallback(() => others.editorsOf(note), [others, note]),
  );
};

/** Who else has this note selected; renders again only when that changes. */
export const useSelectorsOf = (note: string): readonly KnownPerson[] => {
  const others = useOthersHere();
  return useSyncExternalStore(
    others.people.subscribe,
    useCallback(() => others.selectorsOf(note), [others, note]),
  );
};

/** Tells the others what this screen does. */
export const usePublisher = (): Publisher => publisherOf(useBoard().room.awareness);
