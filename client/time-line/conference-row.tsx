import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineConference } from '../../shared/api/time-line';
import { AgreementLines } from './agreement-lines';
import { DecisionLines } from './decision-lines';
import type { LeftOut } from './fit';
import { HappenedLines } from './happened-lines';
import { JudgementMarks } from './judgement-marks';
import css from './time-line.module.css';
import { dayOfMeeting, useLineWords, yearOf } from './use-line-words';

interface RowProps {
  conference: LineConference;
  left?: LeftOut;
  /** The way to this conference; absent on paper. */
  children?: ReactNode;
}

/** One conference: when, what was asked and decided, where the table put each child, what was agreed and what became of it. */
export const ConferenceRow = ({ conference, left, children }: RowProps) => {
  const { t } = useTranslation('timeLine');
  const { day, moment } = useLineWords();
  const { meeting, question, state, closedAt, reopened, postponed, decision, judgements, agreements } = conference;
  const isToCome = state === 'coming' || state === 'open';
  const held = dayOfMeeting(meeting.startsAt);
  const year = yearOf(held);
  return (
    <li className={css.row} data-state={state} data-row>
      <div className={css.when}>
        <h2 className={css.day}>{day(held)}</h2>
        <p className={css.soft}>
          {state === 'closed' && closedAt !== undefined ? t('closed') : t(`state.${state}`)}
          {reopened > 0 && ` ${t('reopened', { count: reopened })}`}
        </p>
        {children}
      </div>
      <section className={css.what}>
        <h3 className="said">{t('column.what')}</h3>
        <p className={css.question}>{question}</p>
        {postponed.map(({ startsAt, reason }) => (
          <p key={startsAt} className={css.soft}>
            {t(reason ? 'postponedWhy' : 'postponed', { day: moment(startsAt, year), reason })}
          </p>
        ))}
        {decision && <DecisionLines decision={decision} year={year} />}
        {!decision && !isToCome && <p className={css.soft}>{t('noDecision')}</p>}
      </section>
      <section className={css.judged}>
        <h3 className={css.label}>{t('column.judged')}</h3>
        <JudgementMarks judgements={judgements} isToCome={isToCome} />
      </section>
      <section className={css.agreed}>
        <h3 className={css.label}>{t('column.agreed')}</h3>
        <HappenedLines happened={conference.happened} reweigh={conference.reweigh} />
        <AgreementLines agreements={agreements} left={left} isToCome={isToCome} year={year} />
      </section>
    </li>
  );
};
