import { ArrowRight, CalendarDays, CalendarX, Radio, Video } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today, TodayMeeting } from '../../shared/api/today';
import { meetingPath } from '../families/paths';
import { when } from '../families/when';
import { Badge } from '../ui/badge';
import buttons from '../ui/button.module.css';
import { cx } from '../ui/cx';
import { fromNow } from './days';
import css from './today.module.css';

const Off = ({ meeting }: { meeting: TodayMeeting }) => {
  const { t, i18n } = useTranslation('today');
  const day = when(meeting.startsAt, i18n.language);
  return (
    <li className={css.off}>
      <CalendarX size={17} strokeWidth={1.9} aria-hidden />
      <span>{meeting.reason ? t('off', { when: day, reason: meeting.reason }) : t('offWithout', { when: day })}</span>
    </li>
  );
};

const Where = ({ meeting, now }: { meeting: TodayMeeting; now: number }) => {
  const { t, i18n } = useTranslation('today');
  const startsAt = Date.parse(meeting.startsAt);
  if (meeting.state === 'open') {
    return <p className={css.where}>{meeting.turn ? t('turn', { code: meeting.turn }) : t('between')}</p>;
  }
  return (
    <p className={css.where}>
      {when(meeting.startsAt, i18n.language)}
      <span className={css.soft}>, {startsAt < now ? t('notOpened') : fromNow(startsAt, now, i18n.language)}</span>
    </p>
  );
};

const Current = ({ meeting, now }: { meeting: TodayMeeting; now: number }) => {
  const { t } = useTranslation('today');
  const id = useId();
  const isRunning = meeting.state === 'open';
  return (
    <section className={cx(css.meeting, isRunning && css.running)} aria-labelledby={id}>
      <div className={css.meetingWords}>
        <p className={css.badges}>
          {isRunning ? (
            <Badge tone="accent" icon={Radio}>
              {t('running')}
            </Badge>
          ) : (
            <span className={css.over}>{t('next')}</span>
          )}
          {meeting.standby && <Badge>{t('standby')}</Badge>}
        </p>
        <h2 id={id} className={css.meetingTitle}>
          {meeting.title}
        </h2>
        <Where meeting={meeting} now={now} />
        <p className={css.soft}>{t('families', { count: meeting.families })}</p>
        {meeting.reason && <p className={css.moved}>{t('moved', { reason: meeting.reason })}</p>}
      </div>
      <div className={css.ways}>
        {meeting.callUrl && (
          <a
            className={cx(buttons.button, buttons.quiet, buttons.m)}
            href={meeting.callUrl}
            target="_blank"
            rel="noreferrer"
          >
            <Video size={17} strokeWidth={1.9} aria-hidden />
            {t('call')}
          </a>
        )}
        <Link className={cx(buttons.button, buttons.primary, buttons.m)} to={meetingPath(meeting.id)}>
          {t('join')}
          <ArrowRight size={17} strokeWidth={1.9} aria-hidden />
        </Link>
      </div>
    </section>
  );
};

/** The meeting to go to, one click away, and those that do not go on. */
export const MeetingCard = ({ meeting, off, now }: Pick<Today, 'meeting' | 'off' | 'now'>) => {
  const { t } = useTranslation('today');
  return (
    <div className={css.meetings}>
      {off.length > 0 && (
        <ul className={`bare ${css.offs}`}>
          {off.map((each) => (
            <Off key={each.id} meeting={each} />
          ))}
        </ul>
      )}
      {meeting ? (
        <Current meeting={meeting} now={now} />
      ) : (
        <div className={css.meeting}>
          <div className={css.meetingWords}>
            <p className={css.where}>
              <CalendarDays size={19} strokeWidth={1.8} aria-hidden /> {t('noMeeting')}
            </p>
            <p className={css.soft}>{t('noMeetingHint')}</p>
          </div>
        </div>
      )}
    </div>
  );
};
