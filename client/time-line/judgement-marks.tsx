import { useTranslation } from 'react-i18next';
import type { LineJudgement } from '../../shared/api/time-line';
import { HIGHEST } from '../../shared/safety/weighing';
import { useChildName } from '../safety/child-name';
import { nearTo } from './fit';
import css from './time-line.module.css';

const STEP = 10;
const EDGE = 7;
const WIDTH = HIGHEST * STEP + 2 * EDGE;
const MIDDLE = 8;

/** Where the table put one child on one day: a mark on the scale that it was asked about, and never joined to another. */
const Scale = ({ number }: { number: number }) => {
  const x = EDGE + number * STEP;
  return (
    <svg className={css.scale} viewBox={`0 0 ${WIDTH} ${2 * MIDDLE}`} aria-hidden="true">
      <path
        className={css.ticks}
        d={Array.from({ length: HIGHEST + 1 }, (_, i) => `M${EDGE + i * STEP} ${MIDDLE - 2.5}v5`).join('')}
      />
      <path className={css.ticks} d={`M${EDGE} ${MIDDLE}h${HIGHEST * STEP}`} />
      <path className={css.mark} d={`M${x} ${MIDDLE - 6}l6 6-6 6-6-6z`} />
    </svg>
  );
};

export const JudgementMarks = ({
  judgements,
  isToCome,
}: {
  judgements: readonly LineJudgement[];
  isToCome: boolean;
}) => {
  const { t } = useTranslation('timeLine');
  const nameOf = useChildName();
  if (judgements.length === 0) return <p className={css.soft}>{t(isToCome ? 'noJudgementYet' : 'noJudgement')}</p>;
  return (
    <ul className={`bare ${css.judgements}`}>
      {judgements.map(({ child, number, dissent }) => (
        <li key={child.key} className={css.judgement}>
          <p>{nameOf(child)}</p>
          {number !== undefined && <Scale number={number} />}
          <p>
            {number === undefined ? (
              <span className={css.soft}>{t('noNumber')}</span>
            ) : (
              <>
                <strong className={css.number}>{t('number', { number })}</strong>{' '}
                <span className={css.near}>{t(`near.${nearTo(number)}`)}</span>
              </>
            )}
          </p>
          {dissent > 0 && <p className={css.otherwise}>{t('dissent', { count: dissent })}</p>}
        </li>
      ))}
    </ul>
  );
};
