import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../shared/api/outcomes';
import { whoConfirms } from '../../shared/happened/confirming';
import { CONFIRMING_KINDS, HANDED_OVER, topicOf } from '../../shared/happened/topics';
import { useDayWords } from '../agreements/when-due';
import { FactLine } from '../happened/fact-line';
import { useHappened } from '../happened/use-happened';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { useCard } from './card-context';
import css from './outcome.module.css';
import { RefuseDialog } from './refuse-dialog';

/** Who takes it over, what they said, and for who is asked (or who hears it from them) the way to say so. */
const Receiver = ({ handover }: { handover: Handover }) => {
  const { t } = useTranslation('outcome');
  const dayWords = useDayWords();
  const [asking, setAsking] = useState(false);
  const { outcome, doings, meeting } = useCard();
  const { who, answer, before, passed, escalated } = handover;
  const { version, may } = outcome;
  return (
    <>
      {passed.map(({ name, missing }) => (
        <p key={name} className={css.soft}>
          {t('handover.passed', { name, missing })}
        </p>
      ))}
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
        <RefuseDialog
          version={version}
          people={meeting.participants}
          onClose={() => setAsking(false)}
          onDone={doings.handover}
        />
      )}
    </>
  );
};

/** A hand-over: who takes it over, since when it is handed over, and that the family confirms it. Open until both did. */
export const HandoverPart = () => {
  const { t } = useTranslation('outcome');
  const { outcome, card, meeting, conferenceId } = useCard();
  const { data } = useHappened(meeting.id, conferenceId);
  const { handover } = outcome;
  if (!handover || outcome.chosen !== card.key) return null;
  const family = data && whoConfirms(data.agree, data.facts);
  const isOpen = !handover.answer?.accepts || !family || family.some(({ confirmed }) => !confirmed);
  const place = { meeting, conferenceId };
  return (
    <section aria-labelledby="handover" className={css.aside}>
      <h2 id="handover" className={css.heading}>
        {t('handover.title')}
      </h2>
      {family && (
        <p>
          <Badge tone={isOpen ? 'warn' : 'good'}>{t(isOpen ? 'handover.open' : 'handover.closed')}</Badge>
        </p>
      )}
      <Receiver handover={handover} />
      <FactLine
        {...place}
        topic={HANDED_OVER}
        kinds={['handed-over']}
        title={t('handover.handedOver')}
        action={t('handover.otherDay')}
        quick={{ words: t('handover.today'), fact: (on, by) => ({ kind: 'handed-over', on, by }) }}
      />
      {family && family.length > 0 && (
        <>
          <h3 className={css.strong}>{t('handover.family')}</h3>
          <p className={css.soft}>{t('handover.familyHint')}</p>
          {family.map(({ id, words }) => (
            <div key={id}>
              <span className={css.strong}>{words}</span>
              <FactLine
                {...place}
                topic={topicOf('confirmed', id)}
                whom={words}
                kinds={CONFIRMING_KINDS}
                title={t('handover.confirmOf', { whom: words })}
                action={t('handover.otherwise')}
                quick={{ words: t('handover.confirms'), fact: (on, by) => ({ kind: 'confirmed', on, by }) }}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
};
