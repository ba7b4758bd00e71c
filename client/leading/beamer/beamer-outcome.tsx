import type { ReactNode } from 'react';
import type { Meeting } from '../../../shared/api/contract';
import { askedFields } from '../../../shared/outcomes/draft';
import { cardByKey } from '../../../shared/outcomes/registry';
import { CardProvider, standingIn } from '../../outcome/card-context';
import { CompareMeanings } from '../../outcome/compare';
import { DateLine } from '../../outcome/date-line';
import { ReadAnswer } from '../../outcome/read-answer';
import { useSaid } from '../../outcome/said';
import { useOutcome, useOutcomeDoings } from '../../outcome/use-outcome';
import css from './beamer.module.css';

/** What the table reads of a card while it decides: what is in it and who has which regie. Whom it tells stays off the wall. */
const ON_THE_WALL: readonly string[] = ['inhoud', 'regie'];

interface BeamerOutcomeProps {
  meeting: Meeting;
  conferenceId: string;
  /** Shown while there is no card to read. */
  children: ReactNode;
}

/** The chosen card, or two that are weighed against each other, as large as it can be read. */
export default function BeamerOutcome({ meeting, conferenceId, children }: BeamerOutcomeProps) {
  const said = useSaid();
  const { data: outcome } = useOutcome(meeting.id, conferenceId);
  const doings = useOutcomeDoings(meeting.id, conferenceId);
  if (!outcome) return children;
  const standing = standingIn(outcome);
  const [{ card, draft } = {}] = standing;
  if (card && draft) {
    // Whose agreement is still asked stays off the wall too.
    const { dates: known = [] } = outcome.open.find(({ key }) => key === card.key) ?? {};
    const dates = known.map(({ waits: _, ...date }) => date);
    const fields = askedFields(card, draft).filter(({ part }) => ON_THE_WALL.includes(part));
    return (
      <div className={css.outcome}>
        <h3 className={css.outcomeTitle}>{standing.map((one) => said(one.card.title)).join(' + ')}</h3>
        {dates.length > 0 && <DateLine dates={dates} wide />}
        <CardProvider
          value={{
            meeting,
            conferenceId,
            outcome,
            card,
            draft,
            isBeside: false,
            doings,
            agreed: undefined,
            toDecide: '',
          }}
        >
          <dl className={css.outcomeWords}>
            {fields.map((field) => (
              <ReadAnswer key={field.key} field={field} />
            ))}
          </dl>
        </CardProvider>
      </div>
    );
  }
  const cards = outcome.open.flatMap(({ key }) => cardByKey(key) ?? []).slice(-2);
  if (cards.length < 2) return children;
  return (
    <div className={css.outcome}>
      <CompareMeanings cards={cards} />
    </div>
  );
}
