import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today, TodayFamily } from '../../shared/api/today';
import { preloadBoard } from '../app/board-route';
import { useQuestion } from '../families/agenda-line';
import { boardPath, meetingPath } from '../families/paths';
import { when } from '../families/when';
import { Badge } from '../ui/badge';
import { Part } from './part';
import css from './today.module.css';

const Family = ({ family }: { family: TodayFamily }) => {
  const { t, i18n } = useTranslation('today');
  const question = useQuestion();
  const { meetingId, conferenceId, familyCode, readable, urgent, running, startsAt } = family;
  return (
    <li className={css.line} onPointerEnter={readable ? preloadBoard : undefined}>
      <h3 className={css.code}>
        <Link
          className={css.whole}
          to={readable ? boardPath(meetingId, conferenceId) : meetingPath(meetingId)}
          onFocus={readable ? preloadBoard : undefined}
        >
          {familyCode}
        </Link>
      </h3>
      <div className={css.words}>
        <p className={css.question}>{question(family)}</p>
        <p className={css.facts}>
          <span className={css.fact}>{t(`as.${family.as}`)}</span>
          <span className={css.fact}>{running ? t('running') : when(startsAt, i18n.language)}</span>
          {!readable && <span className={css.fact}>{t('boardClosed')}</span>}
          {urgent && (
            <Badge tone="danger" icon={Siren}>
              {t('urgent')}
            </Badge>
          )}
        </p>
      </div>
    </li>
  );
};

/** The families for which this person has a task, in coming meetings. */
export const OwnFamilies = ({ families }: Pick<Today, 'families'>) => {
  const { t } = useTranslation('today');
  return (
    <Part title={t('myFamilies')} empty={t('noFamilies')}>
      {families.map((family) => (
        <Family key={family.conferenceId} family={family} />
      ))}
    </Part>
  );
};
