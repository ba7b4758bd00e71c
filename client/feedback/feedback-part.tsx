import { Check, Hourglass, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { Feedback } from '../../shared/api/feedback';
import { type Suggested, suggestedBy } from '../../shared/decisions/feedback';
import { TELLING_KINDS } from '../../shared/happened/topics';
import { dayOf } from '../../shared/meeting/days';
import type { FilledCard } from '../../shared/outcomes/filled';
import css from '../agreements/agreements.module.css';
import { useDayWords } from '../agreements/when-due';
import { FactLine } from '../happened/fact-line';
import { NotToldNotice } from '../happened/notices';
import { Reach } from '../happened/reach';
import { MarkOf } from '../marks/mark-of';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { say } from '../ui/notices';
import own from './feedback.module.css';
import { FeedbackForm } from './feedback-form';
import { Suggestions } from './suggestions';
import { type FeedbackDoings, useFeedback, useFeedbackDoings } from './use-feedback';

/** One who must hear something: by whom, before when, on which ground, and whether they did. */
const Line = ({ meeting, feedback, doings }: { meeting: Meeting; feedback: Feedback; doings: FeedbackDoings }) => {
  const { t } = useTranslation(['feedback', 'agreements', 'happened']);
  const dayWords = useDayWords();
  const {
    hearer,
    whom,
    what,
    owner,
    who,
    due,
    ground,
    status,
    waiting,
    doneOn,
    doneBy = '',
    early,
    topic,
    may,
  } = feedback;
  const isLate = status === 'open' && due < dayOf(Date.now());
  const follow = async (to: 'done' | 'open' | 'withdrawn') => {
    if ((await doings.followUp(feedback, to)) && to === 'done') say(t('said', { whom }));
  };
  return (
    <li className={css.row} data-status={status}>
      <div className={css.words}>
        <p className={css.what}>
          {t(`hearer.${hearer}`)}: {whom}
        </p>
        <p>
          {what} <MarkOf address={`terugkoppeling/${feedback.id}`} what={what} />
        </p>
        <p className={css.meta}>
          <span>{owner?.name ?? who}</span>
          <span>{t('agreements:by', { day: dayWords(due) })}</span>
          {isLate && <Badge tone="warn">{t('agreements:late')}</Badge>}
          {waiting && <Badge icon={Hourglass}>{t('waiting')}</Badge>}
          {status === 'done' && <Badge tone="good">{t('done')}</Badge>}
          {status === 'not-told' && <Badge>{t('notTold')}</Badge>}
        </p>
        <p className={css.meta}>{t('onGround', { ground })}</p>
        {doneOn && <p className={css.meta}>{t('doneBy', { by: doneBy, when: dayWords(doneOn) })}</p>}
        {early && <p className={css.meta}>{t('early')}</p>}
        {status === 'open' && (
          <Reach meeting={meeting} conferenceId={feedback.conferenceId} topic={topic} whom={whom} />
        )}
        {may.follow && status !== 'open' && (
          <FactLine
            meeting={meeting}
            conferenceId={feedback.conferenceId}
            topic={topic}
            whom={whom}
            kinds={TELLING_KINDS}
            action={t('happened:tell.action')}
            title={t('happened:tell.title', { whom })}
          />
        )}
      </div>
      {may.follow && (
        <div className={css.tools}>
          {status === 'open' && (
            <IconButton size="s" icon={Check} label={t('tick', { whom })} onPress={() => void follow('done')} />
          )}
          {status === 'open' && (
            <IconButton
              size="s"
              icon={Trash2}
              label={t('withdraw', { whom })}
              onPress={() => void follow('withdrawn')}
            />
          )}
          {status === 'done' && (
            <IconButton size="s" icon={RotateCcw} label={t('untick')} onPress={() => void follow('open')} />
          )}
        </div>
      )}
    </li>
  );
};

interface FeedbackPartProps {
  meeting: Meeting;
  conference: Conference;
  /** What is decided or proposed, where that is in cards; the main one first. */
  cards: readonly FilledCard[];
}

/** Who must hear what of a decision, and what of that is still open. */
export const FeedbackPart = ({ meeting, conference, cards }: FeedbackPartProps) => {
  const { t } = useTranslation('feedback');
  const heading = useId();
  const { data } = useFeedback(meeting.id, conference.id);
  const doings = useFeedbackDoings(meeting.id, conference.id);
  const [adding, setAdding] = useState<Suggested | 'new'>();
  if (!data) return null;
  const { feedback, earlier, may } = data;
  const suggested = may.make ? suggestedBy(cards, feedback) : [];
  const lines = (list: readonly Feedback[]) => (
    <ul className={`bare ${css.rows}`}>
      {list.map((one) => (
        <Line key={one.id} meeting={meeting} feedback={one} doings={doings} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={heading} className={own.part}>
      <h3 id={heading} className={own.heading}>
        {t('title')}
      </h3>
      <p className={own.soft}>{feedback.length + earlier.length > 0 ? t('hint') : t('none')}</p>
      <NotToldNotice meeting={meeting} conferenceId={conference.id} />
      {earlier.length > 0 && (
        <>
          <h4 className={own.soft}>{t('earlier')}</h4>
          {lines(earlier)}
          {feedback.length > 0 && <h4 className={own.soft}>{t('now')}</h4>}
        </>
      )}
      {feedback.length > 0 && lines(feedback)}
      {suggested.length > 0 && adding === undefined && (
        <Suggestions cards={cards} suggested={suggested} meeting={meeting} doings={doings} onAsk={setAdding} />
      )}
      {may.make && adding === undefined && (
        <Button size="s" icon={Plus} onPress={() => setAdding('new')}>
          {t('add')}
        </Button>
      )}
      {may.make && adding !== undefined && (
        <FeedbackForm
          meeting={meeting}
          doings={doings}
          start={adding === 'new' ? undefined : adding}
          onClose={() => setAdding(undefined)}
        />
      )}
    </section>
  );
};
