import { AlarmClock, Pause } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leftAt } from '../../shared/meeting/timer';
import { cx } from '../ui/cx';
import { say } from '../ui/notices';
import css from './leading.module.css';
import { type Present, stepLeftAt } from './situation';
import { minutesAndSeconds, useSecondsLeft } from './use-clock';

const LAST_MINUTE = 60;

/** Says what matters of the family's time, once, to a screen reader: the last minute, and that it is over. */
const useSaidTime = (conferenceId: string, left: number): void => {
  const { t } = useTranslation('leading');
  const before = useRef({ conferenceId, left });
  useEffect(() => {
    const { current } = before;
    before.current = { conferenceId, left };
    if (current.conferenceId !== conferenceId) return;
    if (current.left > LAST_MINUTE && left <= LAST_MINUTE && left > 0) say(t('said.lastMinute'));
    else if (current.left > 0 && left <= 0) say(t('said.over'));
  }, [conferenceId, left, t]);
};

/** A number of minutes and seconds with what it is of; beyond its end it says so in words. */
const Left = ({ of, left }: { of: 'family' | 'step'; left: number }) => {
  const { t } = useTranslation('leading');
  const over = left < 0;
  const time = minutesAndSeconds(left);
  const said = t(`clock.${of}Left`, { time: over ? t('clock.over', { time }) : time });
  return (
    <div className={cx(css.left, over && css.over)} role="timer" aria-live="off" aria-label={said}>
      <span className={css.of} aria-hidden>
        {t(`clock.${of}`)}
      </span>
      <span className={css.time} aria-hidden>
        {over && <AlarmClock size="0.85em" strokeWidth={2} />}
        {over ? t('clock.over', { time }) : time}
      </span>
    </div>
  );
};

/** What is left of the family's time and of the step's, on every screen the same. */
export const TurnClock = ({ present: { turn, step }, large = false }: { present: Present; large?: boolean }) => {
  const { t } = useTranslation('leading');
  const { timer } = turn;
  const family = useSecondsLeft(useCallback((now: number) => leftAt(timer, now), [timer]));
  const ofStep = useSecondsLeft(useCallback((now: number) => stepLeftAt(turn, step, now), [turn, step]));
  useSaidTime(turn.conferenceId, family);
  return (
    <div className={cx(css.clock, large && css.large)}>
      {timer.runningSince === undefined && (
        <span className={css.paused}>
          <Pause size="1em" strokeWidth={2.2} aria-hidden />
          {t('clock.paused')}
        </span>
      )}
      <Left of="step" left={ofStep} />
      <Left of="family" left={family} />
    </div>
  );
};
