import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import { meetingPath } from '../families/paths';
import { when } from '../families/when';
import { notify } from '../ui/notices';
import { ReasonDialog } from './reason-dialog';
import { useClosing } from './use-closing';
import { useHandedOn } from './use-handed-on';

interface PostponeProps {
  meeting: Meeting;
  conference: Conference;
  onClose: () => void;
}

/** Asks to which meeting a family goes that this one does not get to. */
export default function PostponeDialog({ meeting, conference, onClose }: PostponeProps) {
  const { t, i18n } = useTranslation('closing');
  const { postpone } = useClosing(meeting);
  const { data } = useHandedOn(meeting.id);
  const [, navigate] = useLocation();
  const { familyCode: code } = conference;
  const done = async (reason: string) => {
    const moved = await postpone(conference, reason);
    if (!moved) return false;
    notify(t('postpone.done', { code }), 'good');
    navigate(meetingPath(meeting.id));
    return true;
  };
  return (
    <ReasonDialog
      title={t('postpone.title', { code })}
      label={t('postpone.why')}
      action={t('postpone.action')}
      onDone={done}
      onClose={onClose}
    >
      {data && <p>{data.next ? t('postpone.to', { when: when(data.next, i18n.language) }) : t('postpone.nowhere')}</p>}
    </ReasonDialog>
  );
}
