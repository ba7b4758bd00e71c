import { Siren } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import type { FactKind } from '../../shared/api/happened';
import { ACUTE_TOPICS, FINDING_KINDS, GOING_KINDS } from '../../shared/happened/topics';
import type { UnsafeAnswer } from '../../shared/safety/weighing';
import { FactLine } from './fact-line';
import css from './happened.module.css';

type Question = keyof typeof ACUTE_TOPICS;

const KINDS: Readonly<Record<Question, readonly FactKind[]>> = {
  goes: [...GOING_KINDS].reverse(),
  sleep: ['answered'],
  call: ['answered'],
  findOut: [...FINDING_KINDS].reverse(),
};
const FIRST: readonly Question[] = ['goes', 'sleep', 'call'];

interface AcutePartProps {
  meeting: Meeting;
  conferenceId: string;
  answer: UnsafeAnswer | undefined;
  /** The family whose turn it is. */
  isAtTable: boolean;
}

/** What is asked before any form when it is acute, and who finds out what the table does not know. Nothing of it blocks. */
export const AcutePart = ({ meeting, conferenceId, answer, isAtTable }: AcutePartProps) => {
  const { t } = useTranslation('happened');
  const heading = useId();
  if (answer !== 'acuut' && answer !== 'onbekend') return null;
  const isAcute = answer === 'acuut';
  const questions = isAcute ? FIRST : (['findOut'] as const);
  const isStopped = isAtTable && meeting.leading.turn?.timer.runningSince === undefined;
  return (
    <section className={css.melding} data-reported={!isAcute} {...(isAcute && { 'aria-labelledby': heading })}>
      {isAcute && (
        <h3 id={heading} className={css.noticeTitle}>
          <Siren size={17} strokeWidth={2} aria-hidden />
          {t('acute.title')}
        </h3>
      )}
      {isAcute && isStopped && <p className={css.soft}>{t('acute.clock')}</p>}
      {questions.map((question) => (
        <div key={question} className={css.question}>
          <p className={css.words}>{t(`acute.${question}`)}</p>
          <FactLine
            meeting={meeting}
            conferenceId={conferenceId}
            topic={ACUTE_TOPICS[question]}
            kinds={KINDS[question]}
            action={t('acute.answer')}
            title={t(`acute.${question}`)}
          />
        </div>
      ))}
    </section>
  );
};
