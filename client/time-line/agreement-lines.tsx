import { CalendarClock, Check, Circle, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LineAgreement } from '../../shared/api/time-line';
import type { LeftOut } from './fit';
import css from './time-line.module.css';
import { useLineWords } from './use-line-words';

type Mark = 'done' | 'not-done' | 'late' | 'moved' | 'open';

const markOf = ({ status, late }: LineAgreement): Mark => {
  if (late) return 'late';
  return status === 'withdrawn' ? 'not-done' : status;
};

/** A shape for each, so that it reads in black and white too. */
const ICONS: Record<Mark, LucideIcon> = {
  done: Check,
  'not-done': X,
  late: TriangleAlert,
  moved: CalendarClock,
  open: Circle,
};

interface AgreementLinesProps {
  agreements: readonly LineAgreement[];
  left?: LeftOut | undefined;
  /** Of a conference that is still to be held, or is being held. */
  isToCome: boolean;
  year: string;
}

/** What was agreed in a conference, and what became of each. */
export const AgreementLines = ({ agreements, left, isToCome, year }: AgreementLinesProps) => {
  const { t } = useTranslation('timeLine');
  const { became } = useLineWords();
  if (agreements.length === 0) return <p className={css.soft}>{t(isToCome ? 'noAgreementsYet' : 'noAgreements')}</p>;
  return (
    <ul className={`bare ${css.agreements}`}>
      {agreements.map((agreement) => {
        const { id, what, who, child } = agreement;
        const mark = markOf(agreement);
        const Icon = ICONS[mark];
        return (
          <li key={id} className={css.agreement} data-mark={mark}>
            <Icon className={css.shape} size={16} strokeWidth={2.2} aria-hidden />
            <p>
              {what}{' '}
              <span className={css.tail}>
                <span className={css.soft}>{[who, child].filter(Boolean).join(', ')}</span>{' '}
                <strong className={css.became}>{became(agreement, year)}</strong>
              </span>
            </p>
          </li>
        );
      })}
      {left && left.count > 0 && (
        <li className={css.soft}>{t(left.allDone ? 'moreDone' : 'moreAgreements', { count: left.count })}</li>
      )}
    </ul>
  );
};
