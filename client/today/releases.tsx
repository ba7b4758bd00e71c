import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TodayRelease } from '../../shared/api/releases';
import type { Today } from '../../shared/api/today';
import { dossierPath } from '../exports/paths';
import { releasePath } from '../releases/paths';
import { Badge } from '../ui/badge';
import { dayName } from './days';
import { Part } from './part';
import css from './today.module.css';

const Release = ({ release }: { release: TodayRelease }) => {
  const { t, i18n } = useTranslation('releases');
  const { exportId, conferenceId, as, code, receiver, name, state, answerBy } = release;
  const isMaker = as === 'maker';
  const words = isMaker ? (state === 'let-go' ? 'today.letGo' : 'today.refused') : (`today.${as}` as const);
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>
          <Link className={css.whole} to={isMaker ? dossierPath(conferenceId) : releasePath(exportId)}>
            {t(words, { receiver })}
          </Link>
        </h3>
        <p className={css.facts}>
          <span className={css.fact}>{code}</span>
          <span className={css.fact}>{t(isMaker ? 'today.by' : 'today.asks', { name })}</span>
          {as === 'second' && answerBy && (
            <Badge tone="warn">{t('today.until', { day: dayName(answerBy, i18n.language) })}</Badge>
          )}
        </p>
      </div>
    </li>
  );
};

/** Copies for somebody of a family: those to let go or not, and what was answered to who asked. Absent when there are none. */
export const Releases = ({ releases }: Pick<Today, 'releases'>) => {
  const { t } = useTranslation('releases');
  if (releases.length === 0) return null;
  return (
    <Part title={t('today.title')} empty="">
      {releases.map((release) => (
        <Release key={release.exportId} release={release} />
      ))}
    </Part>
  );
};
