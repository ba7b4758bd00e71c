import { CircleSlash, Gavel, type LucideIcon, MessageCircleQuestionMark, PenLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineDecision } from '../../shared/api/time-line';
import css from './time-line.module.css';
import { useLineWords } from './use-line-words';

const Note = ({ icon: Icon, children }: { icon: LucideIcon; children: string }) => (
  <p className={css.note}>
    <Icon className={css.shape} size={15} strokeWidth={2.1} aria-hidden />
    <span>{children}</span>
  </p>
);

/** What was decided, whether everybody agreed, and whether it was put right since. */
export const DecisionLines = ({ decision, year }: { decision: LineDecision; year: string }) => {
  const { t, i18n } = useTranslation('timeLine');
  const { moment } = useLineWords();
  const { titles, words, views, against, conditional, corrections, correctedAt } = decision;
  return (
    <div className={css.decision}>
      <p className={css.decided}>
        <Gavel className={css.shape} size={16} strokeWidth={2.1} aria-hidden />
        <span>
          <strong>
            {titles.map((title) => title[i18n.language === 'en' ? 'en' : 'nl']).join(' + ') || t('decided')}
          </strong>
          {words && <span className={css.words}> {words}</span>}
        </span>
      </p>
      {against.length > 0 && <Note icon={CircleSlash}>{t('against', { organisations: against.join(', ') })}</Note>}
      {conditional.length > 0 && (
        <Note icon={MessageCircleQuestionMark}>{t('conditional', { organisations: conditional.join(', ') })}</Note>
      )}
      {against.length + conditional.length === 0 && (
        <p className={css.soft}>{t(views > 0 ? 'noDissent' : 'noViews')}</p>
      )}
      {corrections > 0 && correctedAt !== undefined && (
        <Note icon={PenLine}>{t('corrected', { count: corrections, day: moment(correctedAt, year) })}</Note>
      )}
    </div>
  );
};
