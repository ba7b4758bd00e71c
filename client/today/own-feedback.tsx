import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today } from '../../shared/api/today';
import { boardPath } from '../families/paths';
import { Badge } from '../ui/badge';
import { Due } from './due';
import { Part } from './part';
import { Tick } from './tick';
import css from './today.module.css';

/** What this person still has to tell, the first due first; absent while there is nothing. */
export const OwnFeedback = ({ feedback, now }: Pick<Today, 'feedback' | 'now'>) => {
  const { t } = useTranslation(['today', 'feedback']);
  if (feedback.length === 0) return null;
  return (
    <Part title={t('feedback:title')} empty="">
      {feedback.map(({ id, meetingId, conferenceId, due, family, version }) => (
        <li key={id} className={css.line}>
          <div className={css.words}>
            <h3 className={css.what}>
              {family ? (
                <Link className={css.whole} to={boardPath(meetingId, conferenceId)}>
                  {family.whom}: {family.what}
                </Link>
              ) : (
                t('hidden')
              )}
            </h3>
            <p className={css.facts}>
              {family && <span className={css.fact}>{family.code}</span>}
              <Due due={due} now={now} />
              {family?.waiting && <Badge icon={Hourglass}>{t('feedback:waiting')}</Badge>}
            </p>
          </div>
          {family && (
            <Tick
              label={t('feedback:tick', { whom: family.whom })}
              done={t('feedback:said', { whom: family.whom })}
              path={`/api/feedback/${encodeURIComponent(id)}/follow-up`}
              version={version}
            />
          )}
        </li>
      ))}
    </Part>
  );
};
