import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today, TodayAgreement } from '../../shared/api/today';
import { boardPath } from '../families/paths';
import { Due } from './due';
import { Part } from './part';
import { Tick } from './tick';
import css from './today.module.css';

const Agreement = ({ agreement, now }: { agreement: TodayAgreement; now: number }) => {
  const { t } = useTranslation(['today', 'agreements']);
  const { id, meetingId, conferenceId, due, family, version } = agreement;
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>
          {family ? (
            <Link className={css.whole} to={boardPath(meetingId, conferenceId)}>
              {family.what}
            </Link>
          ) : (
            t('hidden')
          )}
        </h3>
        <p className={css.facts}>
          {family && <span className={css.fact}>{family.code}</span>}
          <Due due={due} now={now} />
        </p>
      </div>
      {family && (
        <Tick
          label={t('agreements:do.done', { what: family.what })}
          done={t('agreements:said.status', { what: family.what, status: t('agreements:status.done') })}
          path={`/api/agreements/${encodeURIComponent(id)}/follow-up`}
          version={version}
        />
      )}
    </li>
  );
};

/** What this person still has to do, the first due first. */
export const OwnAgreements = ({ agreements, now }: Pick<Today, 'agreements' | 'now'>) => {
  const { t } = useTranslation('today');
  return (
    <Part title={t('myAgreements')} empty={t('noAgreements')}>
      {agreements.map((agreement) => (
        <Agreement key={agreement.id} agreement={agreement} now={now} />
      ))}
    </Part>
  );
};
