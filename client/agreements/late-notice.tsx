import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { Conference, Meeting } from '../../shared/api/contract';
import { dayOf } from '../../shared/meeting/days';
import { isStanding } from '../../shared/meeting/standing';
import { presentOf } from '../leading/situation';
import { Button } from '../ui/button';
import css from './late-notice.module.css';
import { useAgreements } from './use-agreements';
import { useDayWords } from './when-due';

interface LateNoticeProps {
  meeting: Meeting;
  conference: Conference;
  onOpen: () => void;
}

/** At the start of a family's turn: what was agreed earlier, and is late. */
export const LateNotice = ({ meeting, conference, onOpen }: LateNoticeProps) => {
  const { t } = useTranslation('agreements');
  const dayWords = useDayWords();
  const present = meeting.state === 'open' ? presentOf(meeting) : undefined;
  const isStart = present?.conference.id === conference.id && present.turn.step === 0;
  const { data } = useAgreements(meeting.id, conference.id);
  const today = dayOf(Date.now());
  const late = data?.earlier.filter((agreement) => isStanding(agreement) && (agreement.due ?? today) < today) ?? [];
  if (!isStart || late.length === 0) return null;
  return (
    <section className={css.notice} aria-label={t('lateTitle', { count: late.length })}>
      <CalendarClock size={17} strokeWidth={1.9} aria-hidden />
      <p className={css.title}>{t('lateTitle', { count: late.length })}</p>
      <ul className={`bare ${css.list}`}>
        {late.map(({ id, what, owner, who, due }) => (
          <li key={id}>
            {what}{' '}
            <span className={css.who}>{[owner?.name ?? who, due && dayWords(due)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      <Button size="s" onPress={onOpen}>
        {t('lateOpen')}
      </Button>
    </section>
  );
};
