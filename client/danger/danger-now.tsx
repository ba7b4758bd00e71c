import { Phone, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import css from './danger-now.module.css';

/** yes: somebody is in danger at this moment. */
export type Danger = 'yes' | 'no';

interface DangerNowProps {
  answer: Danger | undefined;
  onAnswer: (answer: Danger) => void;
}

const WhatToDo = () => {
  const { t } = useTranslation('danger');
  return (
    <>
      <p className={css.strong}>{t('wait')}</p>
      <ul className={`bare ${css.numbers}`}>
        <li>
          <a className={css.number} href="tel:112">
            <Phone size={17} strokeWidth={2} aria-hidden />
            {t('call112')}
          </a>
          <span>{t('when112')}</span>
        </li>
        <li>
          <a className={css.number} href="tel:08002000">
            <Phone size={17} strokeWidth={2} aria-hidden />
            {t('callVeiligThuis')}
          </a>
          <span>{t('whenVeiligThuis')}</span>
        </li>
        <li>
          <strong className={css.number}>
            <Phone size={17} strokeWidth={2} aria-hidden />
            {t('callCrisis')}
          </strong>
          <span>{t('whenCrisis')}</span>
        </li>
      </ul>
    </>
  );
};

/**
 * Asked before anything that can wait: danger does not wait for a meeting or an answer. The caller shows what comes after
 * once the answer is no.
 */
export const DangerNow = ({ answer, onAnswer }: DangerNowProps) => {
  const { t } = useTranslation('danger');
  const id = useId();
  const whatToDo = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer === 'yes') whatToDo.current?.focus();
  }, [answer]);
  if (answer === 'no') {
    return (
      <p className={css.calm}>
        {t('calm')} <a href="tel:112">{t('call112')}</a> · <a href="tel:08002000">{t('callVeiligThuis')}</a>
      </p>
    );
  }
  return (
    <section className={css.danger} aria-labelledby={id} data-answer={answer}>
      <h2 id={id} className={css.question}>
        <TriangleAlert size={20} strokeWidth={2} aria-hidden />
        {t('question')}
      </h2>
      <p className={css.hint}>{t('hint')}</p>
      <div ref={whatToDo} tabIndex={-1} role="alert" className={css.do}>
        {answer === 'yes' && <WhatToDo />}
      </div>
      <div className={css.answers}>
        <Button autoFocus variant={answer === 'yes' ? 'quiet' : 'primary'} onPress={() => onAnswer('no')}>
          {t(answer === 'yes' ? 'goOn' : 'no')}
        </Button>
        {answer !== 'yes' && <Button onPress={() => onAnswer('yes')}>{t('yes')}</Button>}
      </div>
    </section>
  );
};
