import { Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { FEEDBACK_LIMITS as MOST, type Suggested, waitsByItself } from '../../shared/decisions/feedback';
import type { FilledCard } from '../../shared/outcomes/filled';
import css from '../agreements/agreements.module.css';
import { useDayWords } from '../agreements/when-due';
import { whoFor } from '../agreements/words';
import { useWords } from '../decision/use-words';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import own from './feedback.module.css';
import { usualDue } from './feedback-form';
import type { FeedbackDoings } from './use-feedback';

interface SuggestionsProps {
  cards: readonly FilledCard[];
  suggested: readonly Suggested[];
  meeting: Meeting;
  doings: FeedbackDoings;
  /** For who is no parent or child of the family: on which ground is said first. */
  onAsk: (suggested: Suggested) => void;
}

/** Whom the card says must hear it: one press takes one over. */
export const Suggestions = ({ cards, suggested, meeting, doings, onAsk }: SuggestionsProps) => {
  const { t } = useTranslation('feedback');
  const { said } = useWords();
  const dayWords = useDayWords();
  const take = async (one: Suggested) => {
    const { id: line, hearer, whom, by, due } = one;
    if (waitsByItself(hearer)) return onAsk(one);
    const made = await doings.make({
      id: nanoid(),
      hearer,
      whom,
      what: t('suggest.what', { title: cards.map(({ title }) => said(title)).join(' + ') }).slice(0, MOST.what),
      who: whoFor(by.name, meeting.participants),
      due: due ?? usualDue(),
      ground: t('suggest.ground'),
      waits: false,
      line,
    });
    if (made) say(t('made', { whom }));
  };
  return (
    <section className={own.suggested} aria-label={t('suggest.title')}>
      <p className={own.soft}>{t('suggest.title')}</p>
      <ul className={`bare ${css.rows}`}>
        {suggested.map((one) => (
          <li key={one.id} className={own.suggestion}>
            <span>
              {one.whom}
              <span className={own.soft}>
                {' '}
                {one.by.name}
                {one.due && `, ${dayWords(one.due)}`}
              </span>
            </span>
            <Button
              size="s"
              icon={Plus}
              aria-label={t('suggest.take', { whom: one.whom })}
              onPress={() => void take(one)}
            >
              {t('suggest.do')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
