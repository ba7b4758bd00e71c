import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WeighingPage } from '../../shared/api/safety';
import { useDayWords } from '../agreements/when-due';
import { useChildName } from '../safety/child-name';
import css from './closing.module.css';

/** The weighing, to be read aloud: the answer to unsafety, what the table thinks per child, and the instruments. */
export const ReadWeighing = ({ weighing: { unsafe, judgements, instruments } }: { weighing: WeighingPage }) => {
  const { t } = useTranslation(['readBack', 'safety']);
  const nameOf = useChildName();
  const dayWords = useDayWords();
  if (!unsafe && judgements.length + instruments.length === 0) return null;
  return (
    <section aria-labelledby="read-back-weighing">
      <h3 id="read-back-weighing" className={css.part}>
        <Scale size={16} strokeWidth={1.9} aria-hidden />
        {t('weighing')}
      </h3>
      <ul className={css.notes}>
        {unsafe && (
          <li>
            {t('safety:unsafe.question')} <strong>{t(`safety:unsafe.${unsafe.answer}`)}</strong>
            {unsafe.why && `. ${unsafe.why}`}
          </li>
        )}
        {judgements.map(({ child, number, reasons, dissent }) => (
          <li key={child.key}>
            <strong>
              {nameOf(child)}
              {number !== undefined && `, ${t('joint', { number })}`}
            </strong>
            : {reasons}
            {dissent.map(({ who, says }) => (
              <p key={`${who} ${says}`}>{t('safety:judgement.sees', { who, says })}</p>
            ))}
          </li>
        ))}
        {instruments.map(({ id, name, on, by, result }) => (
          <li key={id}>
            {name} <span className={css.soft}>({t('safety:instrument.line', { day: dayWords(on), by })})</span>:{' '}
            {result}
          </li>
        ))}
      </ul>
    </section>
  );
};
