import { useEffect } from 'react';
import { publisherOf } from '../presence/publish';
import type { BoardRoom } from '../sync/room';
import type { Selection } from './selection';

/** Lets the others see what this person has chosen and where the caret is, while this board is on the screen. */
export const usePresenceOfSelection = (room: BoardRoom, selection: Selection): void => {
  useEffect(() => {
    room.setHere(true);
    return () => room.setHere(false);
  }, [room]);

  useEffect(() => {
    const publisher = publisherOf(room.awareness);
    let before = selection.get();
    const publish = () => {
      const now = selection.get();
      if (now.items !== before.items) publisher.setSelected([...new Set(now.items.map(({ note }) => note))]);
      if (now.editing !== before.editing) publisher.setEditing(now.editing ?? null);
      before = now;
    };
    const stop = selection.subscribe(publish);
    return () => {
      stop();
      publisher.setSelected([]);
      publisher.setEditing(null);
    };
  }, [room, selection]);
};
