import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { boardPath, meetingPath } from '../families/paths';
import { setLetGo } from './let-go';
import { presentOf } from './situation';

/** Gives the way back to the table: to the family whose turn it is, or between families to the meeting; one follows again. */
export const useReturn = (meeting: Meeting): (() => void) => {
  const [, navigate] = useLocation();
  return () => {
    const present = presentOf(meeting);
    setLetGo(meeting.id, false);
    navigate(present ? boardPath(meeting.id, present.conference.id) : meetingPath(meeting.id));
  };
};
