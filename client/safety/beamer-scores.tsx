import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../shared/api/contract';
import css from './beamer-scores.module.css';
import { useChildName } from './child-name';
import { openRounds, revealedRounds } from './rounds-of';
import { Spread } from './spread';
import { useWeighing } from './use-weighing';

interface BeamerScoresProps {
  meetingId: string;
  conference: Conference;
  /** What is shown while no number is asked. */
  children: ReactNode;
}

/** On the beamer: how many answered, and after the reveal who gave which number. Nobody's own answer is ever here. */
export default function BeamerScores({ meetingId, conference, children }: BeamerScoresProps) {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const { data: page } = useWeighing(meetingId, conference.id);
  const open = page ? openRounds(page) : [];
  const revealed = page ? revealedRounds(page) : [];
  if (open.length === 0 && revealed.length === 0) return children;
  return (
    <section className={css.scores} aria-label={t('score.title')}>
      {open.length > 0 && (
        <div className={css.open}>
          <h3 className={css.question}>{t('score.question')}</h3>
          <ul className={`bare ${css.counts}`} role="status">
            {open.map(({ id, child, answered }) => (
              <li key={id}>
                <strong>{nameOf(child)}</strong>{' '}
                {answered === 0 ? t('score.none') : t('score.count', { count: answered })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={css.children}>
        {revealed.map(({ id, child, number, scores = [] }) => (
          <div key={id} className={css.revealed}>
            <h3 className={css.child}>
              {number > 1 ? t('score.round', { child: nameOf(child), number }) : nameOf(child)}
            </h3>
            <Spread scores={scores} large />
          </div>
        ))}
      </div>
      <p className={css.help}>{t('score.help')}</p>
    </section>
  );
}
