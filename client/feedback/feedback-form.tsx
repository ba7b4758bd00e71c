import { Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import {
  HEARERS,
  type Hearer,
  FEEDBACK_LIMITS as MOST,
  type Suggested,
  waitsByItself,
} from '../../shared/decisions/feedback';
import { dayOf, daysLater } from '../../shared/meeting/days';
import css from '../agreements/agreements.module.css';
import { WhoField } from '../agreements/who-field';
import { whoFor } from '../agreements/words';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { say } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import own from './feedback.module.css';
import type { FeedbackDoings } from './use-feedback';

const FORTNIGHT = 14;

/** By when it is told, unless somebody says otherwise. */
export const usualDue = (): string => daysLater(dayOf(Date.now()), FORTNIGHT);

interface FeedbackFormProps {
  meeting: Meeting;
  doings: FeedbackDoings;
  /** What is known of it already. */
  start: Suggested | undefined;
  onClose: () => void;
}

/** Lays down who must hear what; it stays open for the next one. */
export const FeedbackForm = ({ meeting, doings, start, onClose }: FeedbackFormProps) => {
  const { t } = useTranslation(['feedback', 'common']);
  const { person } = useMe();
  const [hearer, setHearer] = useState<Hearer>(start?.hearer ?? 'ouder');
  const [words, setWords] = useState({
    whom: start?.whom ?? '',
    what: '',
    by: start?.by.name ?? person.name,
    ground: '',
  });
  const [due, setDue] = useState(start?.due ?? usualDue);
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
      ...(start && { line: start.id }),
    });
    setBusy(false);
    if (!made) return;
    say(t('made', { whom: whom.trim() }));
    if (start) onClose();
    else setWords({ ...words, whom: '' });
  };
  return (
    <form className={css.form} aria-label={t('add')} onSubmit={(event) => void submit(event)}>
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
        autoFocus={!start}
        isRequired
      />
      <TextArea
        label={t('what')}
        value={what}
        onChange={set('what')}
        maxLength={MOST.what}
        rows={2}
        autoFocus={start !== undefined}
        isRequired
      />
      <WhoField label={t('by')} value={by} onChange={set('by')} people={meeting.participants} />
      <TextField label={t('due')} type="date" value={due} onChange={setDue} isRequired />
      <TextField
        label={t('ground')}
        hint={t('groundHint')}
        value={ground}
        onChange={set('ground')}
        maxLength={MOST.ground}
        isRequired
      />
      <div className={own.actions}>
        <Button type="submit" variant="primary" icon={Plus} isDisabled={busy || isEmpty}>
          {t('action')}
        </Button>
        <Button onPress={onClose}>{t('common:close')}</Button>
      </div>
    </form>
  );
};
