import { EyeOff, Lock } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/api/safety';
import { SCORE_ANSWERS, UNKNOWN_CHILD } from '../../shared/safety/scores';
import { Button } from '../ui/button';
import { useChildName } from './child-name';
import css from './safety.module.css';
import type { WeighingDoings } from './use-weighing';

const NUMBERS = SCORE_ANSWERS.filter((answer) => answer !== UNKNOWN_CHILD);

/**
 * One's own answer for one child: one press. Once given it is out of sight, so that a screen that is shared or looked at from
 * aside tells nobody.
 */
export const ScoreRow = ({ round, doings }: { round: Round; doings: WeighingDoings }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const [again, setAgain] = useState(false);
  const [sending, setSending] = useState(false);
  const child = nameOf(round.child);
  const mine = round.mine?.answer;
  const give = async (answer: string) => {
    setAgain(false);
    setSending(true);
    await doings.answer(round.id, answer);
    setSending(false);
  };
  if ((mine !== undefined || sending) && !again) {
    return (
      <div className={css.given}>
        <p className={css.givenWords} role="status">
          <Lock size={16} strokeWidth={2} aria-hidden />
          <strong>{child}</strong> {t('score.answered')}
        </p>
        <Button
          size="s"
          isDisabled={sending}
          aria-label={`${t('score.again')}: ${child}`}
          onPress={() => setAgain(true)}
        >
          {t('score.again')}
        </Button>
      </div>
    );
  }
  const words = (answer: string) =>
    t('score.answer', { child, answer: answer === UNKNOWN_CHILD ? t('score.unknown') : Number(answer) });
  return (
    <div className={css.asking}>
      <p className={css.askingFor}>{child}</p>
      <Toolbar className={css.scale ?? ''} aria-label={`${t('score.question')} ${child}`}>
        {NUMBERS.map((answer) => (
          <AriaButton
            key={answer}
            className={css.point ?? ''}
            aria-label={words(answer)}
            aria-pressed={mine === answer}
            onPress={() => void give(answer)}
          >
            {Number(answer)}
          </AriaButton>
        ))}
        <AriaButton
          className={css.unknown ?? ''}
          aria-label={words(UNKNOWN_CHILD)}
          aria-pressed={mine === UNKNOWN_CHILD}
          onPress={() => void give(UNKNOWN_CHILD)}
        >
          {t('score.unknown')}
        </AriaButton>
      </Toolbar>
    </div>
  );
};

/** What everyone is to know before they answer. */
export const BeforeAnswering = () => {
  const { t } = useTranslation('safety');
  return (
    <>
      <div>
        <p className={css.askingFor}>{t('score.question')}</p>
        <p className={css.ends}>
          <span>{t('score.low')}</span>
          <span>{t('score.high')}</span>
        </p>
      </div>
      <p className={css.blind}>
        <EyeOff size={15} strokeWidth={2} aria-hidden />
        {t('score.blind')} {t('score.help')}
      </p>
    </>
  );
};
