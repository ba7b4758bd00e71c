import type { Meeting } from '../../../shared/api/contract';
import { useBoardHere } from '../../board/board';
import { useMe } from '../../session/session';
import { presentOf } from '../situation';
import { useLeading } from '../use-leading';

/** For who leads: brings everyone to the family at the table, and to the one note that is selected there. */
export const useGather = (meeting: Meeting): (() => void) | undefined => {
  const me = useMe().person.id;
  const board = useBoardHere();
  const { command } = useLeading(meeting);
  const present = presentOf(meeting);
  if (!present || !meeting.may.lead || meeting.leading.leader !== me) return undefined;
  return () => {
    const items = board?.conference.id === present.conference.id ? board.selection.get().items : [];
    const [item] = items;
    const only = items.length === 1 ? item : undefined;
    void command({ act: 'gather', ...(only && { note: only.note, worksheet: only.worksheet }) });
  };
};
