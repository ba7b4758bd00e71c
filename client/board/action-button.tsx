import type { LucideIcon } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button';
import { actionById, canDo, perform } from './actions';
import { useBoard } from './board';
import { type Desk, useDesk } from './desk';
import { shownKeys } from './keys';

/** Something that is read from the desk and may change with the selection, the board, or what can be undone. */
export const useDeskPart = <T extends string | number | boolean>(read: (desk: Desk) => T): T => {
  const { room, selection } = useBoard();
  const desk = useDesk();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [selection.subscribe(listener), room.view.subscribe(listener)];
      room.undo.on('stack-item-added', listener);
      room.undo.on('stack-item-popped', listener);
      return () => {
        for (const stop of stops) stop();
        room.undo.off('stack-item-added', listener);
        room.undo.off('stack-item-popped', listener);
      };
    },
    [room, selection],
  );
  return useSyncExternalStore(subscribe, () => read(desk()));
};

/** A button that does an action, with its words and keys. */
export const ActionButton = ({ action: id, icon }: { action: string; icon: LucideIcon }) => {
  const { t } = useTranslation('board');
  const desk = useDesk();
  const action = actionById(id);
  const enabled = useDeskPart((now) => canDo(action, now));
  const [keys] = action.keys;
  return (
    <IconButton
      label={action.words(t)}
      icon={icon}
      shortcut={keys && shownKeys(keys)}
      isDisabled={!enabled}
      onPress={() => perform(action, desk())}
    />
  );
};
