import { Check, Hourglass, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { nanoid } from 'nanoid';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { Feedback } from '../../shared/api/feedback';
import { HEARERS, type Hearer, FEEDBACK_LIMITS as MOST, waitsByItself } from '../../shared/decisions/feedback';
import { dayOf, daysLater } from '../../shared/meeting/days';
import css from '../agreements/agreements.module.css';
import { useDayWords } from '../agreements/when-due';
import { whoFor } from '../agreements/words';
import { useWords } from '../decision/use-words';
import { useMe } from '../session/session';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { IconButton } from '../ui/icon-button';
import { say } from '../ui/notices';
import { TextField } from '../ui/text-field';
import own from './feedback.module.css';
import { type FeedbackDoings, useFeedback, useFeedbackDoings } from './use-feedback';

/** One who must hear something: by whom, before when, on which ground, and whether they did. */
const Line = ({ feedback, doings }: { feedback: Feedback; doings: FeedbackDoings }) => {
  const { t } = useTranslation(['feedback', 'agreements']);
  const dayWords = useDayWords();
  const { moment } = useWords();
  const { hearer, whom, what, owner, who, due, ground, status, waiting, doneAt, doneBy = '', may } = feedback;
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
        <p>{what}</p>
        <p className={css.meta}>
          <span>{owner?.name ?? who}</span>
          <span>{t('agreements:by', { day: dayWords(due) })}</span>
          {isLate && <Badge tone="warn">{t('agreements:late')}</Badge>}
          {waiting && <Badge icon={Hourglass}>{t('waiting')}</Badge>}
          {status === 'done' && <Badge tone="good">{t('done')}</Badge>}
        </p>
        <p className={css.meta}>{t('onGround', { ground })}</p>
        {doneAt !== undefined && <p className={css.meta}>{t('doneBy', { by: doneBy, when: moment(doneAt) })}</p>}
      </div>
      {may.follow && (
        <div className={css.tools}>
          {status === 'open' && !waiting && (
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

const FORTNIGHT = 14;

const Form = ({ meeting, doings }: { meeting: Meeting; doings: FeedbackDoings }) => {
  const { t } = useTranslation('feedback');
  const { person } = useMe();
  const [hearer, setHearer] = useState<Hearer>('ouder');
  const [words, setWords] = useState({ whom: '', what: '', by: person.name, ground: '' });
  const [due, setDue] = useState(daysLater(dayOf(Date.now()), FORTNIGHT));
  const [busy, setBusy] = useState(false);
  const { whom, what, by, ground } = words;
  const set = (key: keyof typeof words) => (value: string) => setWords((before) => ({ ...before, [key]: value }));
  const isEmpty = [whom, what, by, ground, due].some((text) => text.trim() === '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isEmpty) return;
    setBusy(true);
    const made = await doings.make({
      id: nanoid(),
      hearer,
      whom: whom.trim(),
      what: what.trim(),
      who: whoFor(by, meeting.participants),
      due,
      ground: ground.trim(),
      waits: waitsByItself(hearer),
    });
    setBusy(false);
    if (!made) return;
    say(t('made', { whom: whom.trim() }));
    setWords({ ...words, whom: '' });
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={t('who.hearer')}
        value={hearer}
        onChange={(value) => setHearer(value as Hearer)}
        options={HEARERS.map((value) => ({ value, words: t(`hearer.${value}`) }))}
        hint={waitsByItself(hearer) ? t('waits') : undefined}
      />
      <TextField
        label={t('who.whom')}
        hint={t('who.whomHint')}
        value={whom}
        onChange={set('whom')}
        maxLength={MOST.name}
        isRequired
      />
      <TextField label={t('what')} value={what} onChange={set('what')} maxLength={MOST.what} isRequired />
      <TextField label={t('by')} value={by} onChange={set('by')} maxLength={MOST.name} isRequired />
      <TextField label={t('due')} type="date" value={due} onChange={setDue} isRequired />
      <TextField
        label={t('ground')}
        hint={t('groundHint')}
        value={ground}
        onChange={set('ground')}
        maxLength={MOST.ground}
        isRequired
      />
      <Button type="submit" variant="primary" icon={Plus} isDisabled={busy || isEmpty}>
        {t('action')}
      </Button>
    </form>
  );
};

/** Who must hear what of a decision, and what of that is still open. */
export const FeedbackPart = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation('feedback');
  const heading = useId();
  const { data } = useFeedback(meeting.id, conference.id);
  const doings = useFeedbackDoings(meeting.id, conference.id);
  const [adding, setAdding] = useState(false);
  if (!data) return null;
  const { feedback, earlier, may } = data;
  const lines = (list: readonly Feedback[]) => (
    <ul className={`bare ${css.rows}`}>
      {list.map((one) => (
        <Line key={one.id} feedback={one} doings={doings} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={heading} className={own.part}>
      <h3 id={heading} className={own.heading}>
        {t('title')}
      </h3>
      <p className={own.soft}>{feedback.length + earlier.length > 0 ? t('hint') : t('none')}</p>
      {earlier.length > 0 && (
        <>
          <h4 className={own.soft}>{t('earlier')}</h4>
          {lines(earlier)}
          {feedback.length > 0 && <h4 className={own.soft}>{t('now')}</h4>}
        </>
      )}
      {feedback.length > 0 && lines(feedback)}
      {may.make && !adding && (
        <Button size="s" icon={Plus} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      )}
      {may.make && adding && <Form meeting={meeting} doings={doings} />}
    </section>
  );
};
