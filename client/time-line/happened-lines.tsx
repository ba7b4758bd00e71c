import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineConference } from '../../shared/api/time-line';
import { Badge } from '../ui/badge';
import css from './time-line.module.css';
import { useLineWords } from './use-line-words';

/** What really happened since: who was told, who agrees, what came in. Absent while there is nothing. */
export const HappenedLines = ({ happened, reweigh }: Pick<LineConference, 'happened' | 'reweigh'>) => {
  const { t } = useTranslation(['timeLine', 'happened']);
  const { day } = useLineWords();
  if (happened.length === 0) return null;
  return (
    <>
      <h4 className={css.soft}>{t('happened')}</h4>
      {reweigh && (
        <Badge tone="warn" icon={Scale}>
          {t('reweigh')}
        </Badge>
      )}
      <ul className={`bare ${css.agreements}`}>
        {happened.map(({ id, kind, whom, on, by = '', early }) => {
          const when = on ? day(on) : '';
          return (
            <li key={id}>
              {whom && <strong>{whom}: </strong>}
              {t(`happened:says.${kind}`, { day: when, before: when, by })}
              {early && <span className={css.soft}> ({t('early')})</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
};
