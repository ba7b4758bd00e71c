import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { meetingPath } from '../families/paths';
import { useMeetings } from '../families/use-meetings';
import { when } from '../families/when';
import { cx } from '../ui/cx';
import { Loading } from '../ui/states';
import css from './today.module.css';

const Lines = () => {
  const { t, i18n } = useTranslation(['today', 'common']);
  const { data: meetings } = useMeetings();
  if (!meetings) return <Loading>{t('common:loading')}</Loading>;
  return (
    <ul className={`bare ${css.lines}`}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={css.line}>
          <div className={css.words}>
            <Link className={`${css.whole} ${css.what}`} to={meetingPath(meeting.id)}>
              {meeting.title}
            </Link>
            <p className={css.facts}>
              <span className={css.fact}>{when(meeting.startsAt, i18n.language)}</span>
              <span className={css.fact}>{t('today:families', { count: meeting.families })}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Every meeting of this person, earlier ones too: fetched when asked for. */
export const AllMeetings = () => {
  const { t } = useTranslation('today');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={cx(css.fold, css.all)} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css.heading}>{t('all')}</summary>
      {isOpen && <Lines />}
    </details>
  );
};
