import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import type { HappenedPage } from '../../shared/api/happened';
import { whomOf } from '../../shared/happened/topics';
import css from './happened.module.css';
import { useHappened } from './use-happened';

interface ReachProps {
  meeting: Meeting;
  conferenceId: string;
  topic: string;
  /** In words, where it is not a member's own line. */
  whom?: string | undefined;
}

/** How who a line is about can be reached safely: nobody should call a shelter by accident. Absent when nothing is noted. */
export const Reach = ({ meeting, conferenceId, topic, whom = '' }: ReachProps) => {
  const { t } = useTranslation('happened');
  const { data } = useHappened(meeting.id, conferenceId);
  const isThem = ({ id, words }: HappenedPage['reach'][number]) =>
    id === whomOf(topic) || words === whom.trim().toLowerCase();
  const found = data?.reach.find(isThem);
  if (!found) return null;
  return (
    <p className={css.reach}>
      <Phone size={15} strokeWidth={2} aria-hidden /> {t('reach', { how: found.how })}
    </p>
  );
};
