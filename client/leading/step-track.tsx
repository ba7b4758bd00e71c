import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../shared/meeting/steps';
import { cx } from '../ui/cx';
import css from './leading.module.css';
import type { Present } from './situation';

/** What a step is called: by its own title, or as its kind is called. */
export const useStepName = (): ((step: Step) => string) => {
  const { t } = useTranslation('leading');
  return ({ key, title }) => title ?? (key ? t(`step.${key}`) : '');
};

interface StepTrackProps {
  present: Present;
  /** Absent for who does not lead. */
  onStep?: ((step: number) => void) | undefined;
}

/** All steps of the conversation, with the present one marked; who leads goes to any of them by a click. */
export const StepTrack = ({ present: { turn }, onStep }: StepTrackProps) => {
  const { t } = useTranslation('leading');
  const nameOf = useStepName();
  return (
    <ol className={cx('bare', css.steps)} aria-label={t('steps')}>
      {turn.steps.map((step, index) => {
        const isNow = index === turn.step;
        const inside = (
          <>
            <span className={css.dot} aria-hidden>
              {index + 1}
            </span>
            {nameOf(step)}
            {isNow && <span className="said"> ({t('isNow')})</span>}
          </>
        );
        return (
          <li key={index} className={css.step} data-past={index < turn.step || undefined} data-now={isNow || undefined}>
            {onStep && !isNow ? (
              <Button
                className={css.stepName ?? ''}
                aria-label={t('control.toStep', { step: nameOf(step) })}
                onPress={() => onStep(index)}
              >
                {inside}
              </Button>
            ) : (
              <span className={css.stepName} aria-current={isNow ? 'step' : undefined}>
                {inside}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
};
