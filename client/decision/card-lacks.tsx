import { CircleCheck, CircleDashed, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Said } from '../../shared/outcomes/card';
import type { Problem } from '../../shared/outcomes/check';
import css from './decision.module.css';
import { useWords } from './use-words';

/** The card that goes with a proposal, and what of it is still missing and why that matters. */
export const CardLacks = ({ title, open }: { title: Said; open: readonly Problem[] }) => {
  const { t } = useTranslation(['decision', 'outcome']);
  const { said } = useWords();
  const isStopped = open.some(({ what }) => what === 'stop');
  if (open.length === 0) {
    return (
      <p className={css.goesAlong}>
        <CircleCheck size={16} strokeWidth={2} aria-hidden />
        {t('propose.card', { title: said(title) })}
      </p>
    );
  }
  return (
    <section className={css.lacks} aria-label={t('propose.lacks', { title: said(title), count: open.length })}>
      <p className={css.warn}>
        {isStopped ? (
          <OctagonX size={16} strokeWidth={2} aria-hidden />
        ) : (
          <CircleDashed size={16} strokeWidth={2} aria-hidden />
        )}
        <strong>
          {isStopped
            ? t('propose.stopped', { title: said(title) })
            : t('propose.lacks', { title: said(title), count: open.length })}
        </strong>
      </p>
      <ul className={css.lines}>
        {open
          .filter(({ what }) => !isStopped || what === 'stop')
          .map(({ field, label, what, says }) => (
            <li key={field}>
              {said(label)}
              <span className={css.soft}> {what === 'lines' ? t('outcome:lines') : said(says)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
};
