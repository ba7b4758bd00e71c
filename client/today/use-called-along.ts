import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TodayMeeting } from '../../shared/api/today';
import { meetingPath } from '../families/paths';
import { setLetGo } from '../leading/let-go';
import { useGathered } from '../leading/tools/use-gathered';
import { notify } from '../ui/notices';

/** Who leads the running meeting calls everyone to the family at the table: from the first page too. */
export const useCalledAlong = (meeting: TodayMeeting | undefined): void => {
  const { t } = useTranslation('today');
  const [, navigate] = useLocation();
  useGathered(meeting?.id, meeting?.gathering, () => {
    if (!meeting) return;
    setLetGo(meeting.id, false);
    // The page of the meeting goes on to the family at the table by itself.
    navigate(meetingPath(meeting.id));
    notify(t('called'));
  });
};
