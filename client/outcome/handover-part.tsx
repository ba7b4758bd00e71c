import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDayWords } from '../agreements/when-due';
import { ReasonDialog } from '../closing/reason-dialog';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { useCard } from './card-context';
import css from './outcome.module.css';

/** Whether the receiver takes it over; for the receiver, or for who hears it from them, the way to say so. */
export const HandoverPart = () => {
  const { t } = useTranslation('outcome');
  const dayWords = useDayWords();
  const [asking, setAsking] = useState(false);
  const { outcome, card, doings } = useCard();
  const { handover, version, may } = outcome;
  if (!handover || outcome.chosen !== card.key) return null;
  const { who, answer, before, escalated } = handover;
  return (
    <section aria-labelledby="handover" className={css.aside}>
      <h2 id="handover" className={css.heading}>
        {t('handover.title')}
      </h2>
      <p>
        <span className={css.strong}>{who.name}</span>{' '}
        {answer?.accepts && <Badge tone="good">{t('handover.accepted')}</Badge>}
        {!answer?.accepts && escalated && <Badge tone="warn">{t('handover.escalated')}</Badge>}
      </p>
      {!answer && (
        <p className={css.soft}>{before ? t('handover.before', { day: dayWords(before) }) : t('handover.asked')}</p>
      )}
      {answer?.missing && <p>{t('handover.missing', { what: answer.missing })}</p>}
      {!answer?.accepts && <p className={css.soft}>{t('handover.noExtension')}</p>}
      {may.answer && !answer?.accepts && (
        <div className={css.row}>
          <Button size="s" variant="primary" onPress={() => void doings.handover({ version, accepts: true })}>
            {t(who.personId ? 'handover.accept' : 'handover.acceptFor', { name: who.name })}
          </Button>
          <Button size="s" onPress={() => setAsking(true)}>
            {t('handover.lack')}
          </Button>
        </div>
      )}
      {asking && (
        <ReasonDialog
          title={t('handover.lackTitle')}
          label={t('handover.lackWhat')}
          action={t('handover.lackDo')}
          required
          onClose={() => setAsking(false)}
          onDone={(missing) => doings.handover({ version, accepts: false, missing })}
        />
      )}
    </section>
  );
};
