import { useEffect, useEffectEvent } from 'react';
import type { Meeting } from '../../../shared/api/contract';
import { useMe } from '../../session/session';
import { isCommand } from '../../ui/page-keys';
import { useLeading } from '../use-leading';
import { GATHER_KEY, HAND_KEY } from './tool-keys';
import { useGather } from './use-gather';

/** The keys of what the table is asked, wherever one is in the meeting. */
export const useToolKeys = (meeting: Meeting): void => {
  const me = useMe().person.id;
  const { command } = useLeading(meeting);
  const gather = useGather(meeting);
  const { hands } = meeting.leading;

  const doingOf = (key: string): (() => void) | undefined => {
    if (key === HAND_KEY && hands && meeting.may.join) {
      return () => void command({ act: 'hand', up: !hands.includes(me) });
    }
    return key === GATHER_KEY ? gather : undefined;
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || !isCommand(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const doing = doingOf(event.key.toUpperCase());
    if (!doing) return;
    event.preventDefault();
    doing();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};
