import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Today, TodayMelding } from '../../shared/api/today';
import { outcomePath } from '../families/paths';
import { Badge } from '../ui/badge';
import { Part } from './part';
import css from './today.module.css';

const questionOf = ({ because, isReported, isAcute }: TodayMelding) => {
  if (isAcute) return 'melding.acute';
  if (isReported) return 'melding.join';
  return because === 'anew' ? 'melding.anew' : 'melding.notYet';
};

const Line = ({ melding }: { melding: TodayMelding }) => {
  const { t } = useTranslation('today');
  const { conferenceId, meetingId, code, isOwn, colleagues } = melding;
  const ofColleagues = t('melding.of', { who: colleagues.join(', ') });
  const words = isOwn ? t(questionOf(melding)) : ofColleagues;
  return (
    <li className={css.line}>
      <div className={css.words}>
        <h3 className={css.what}>{code ? <Link to={outcomePath(meetingId, conferenceId)}>{words}</Link> : words}</h3>
        <p className={css.facts}>
          {code && <span className={css.fact}>{code}</span>}
          <Badge tone="danger" icon={Siren}>
            {t('melding.badge')}
          </Badge>
          {isOwn && colleagues.length > 0 && <span className={css.fact}>{ofColleagues}</span>}
        </p>
      </div>
    </li>
  );
};

/** Whether this person reports to Veilig Thuis, and for a teamleider their colleagues; absent while nothing is open. */
export const OwnMelding = ({ melding }: Pick<Today, 'melding'>) => {
  const { t } = useTranslation('today');
  if (melding.length === 0) return null;
  return (
    <Part title={t('melding.title')} empty="">
      {melding.map((one) => (
        <Line key={one.conferenceId} melding={one} />
      ))}
    </Part>
  );
};
