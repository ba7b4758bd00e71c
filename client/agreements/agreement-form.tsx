import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewAgreement } from '../../shared/api/agreements';
import { dayOf } from '../../shared/meeting/days';
import { Button } from '../ui/button';
import { SegmentedControl } from '../ui/segmented-control';
import { TextField } from '../ui/text-field';
import css from './agreements.module.css';
import { WhoField } from './who-field';
import { dayFor, QUICK_DAYS, type QuickDay, whoFor } from './words';

type Words = Omit<NewAgreement, 'id'>;

/** What stands in the fields at first. */
interface Start {
  what: string;
  who: string;
  child: string;
  due: string | undefined;
}

interface AgreementFormProps {
  start: Start;
  people: readonly { id: string; name: string }[];
  /** The day of the next meeting, if it is planned. */
  nextMeeting: string | undefined;
  action: string;
  /** Lays it down; when it was done, the line is empty for the next. */
  onSend: (words: Words) => Promise<boolean>;
}

const WHAT_LENGTH = 400;

/** One line for what; who and when stand ready, so that Enter is enough. */
export const AgreementForm = ({ start, people, nextMeeting, action, onSend }: AgreementFormProps) => {
  const { t } = useTranslation('agreements');
  const [what, setWhat] = useState(start.what);
  const [who, setWho] = useState(start.who);
  const [child, setChild] = useState(start.child);
  const [choice, setChoice] = useState<QuickDay>(start.due ? 'day' : nextMeeting ? 'next' : 'fortnight');
  const [day, setDay] = useState(start.due ?? '');
  const [busy, setBusy] = useState(false);
  const line = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const due = dayFor(choice, dayOf(Date.now()), nextMeeting, day);
    if (what.trim() === '' || who.trim() === '' || busy) return;
    setBusy(true);
    const made = await onSend({
      what: what.trim(),
      who: whoFor(who, people),
      ...(child.trim() && { child: child.trim() }),
      ...(due && { due }),
    });
    setBusy(false);
    if (!made) return;
    setWhat('');
    setWho(start.who);
    setChild('');
    line.current?.focus();
  };
  const days = QUICK_DAYS.filter((key) => key !== 'next' || nextMeeting).map((id) => ({ id, label: t(`in.${id}`) }));
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('what')}
        placeholder={t('whatHint')}
        value={what}
        onChange={setWhat}
        maxLength={WHAT_LENGTH}
        inputRef={line}
      />
      <WhoField label={t('who')} value={who} onChange={setWho} people={people} />
      <div className={css.when}>
        <span className={css.label}>{t('when')}</span>
        <SegmentedControl
          label={t('when')}
          value={choice}
          onChange={setChoice}
          segments={days}
          className={css.days ?? ''}
        />
        {choice === 'day' && <TextField label={t('day')} hideLabel type="date" value={day} onChange={setDay} />}
      </div>
      <TextField label={t('child')} value={child} onChange={setChild} maxLength={60} />
      <Button type="submit" variant="primary" icon={Plus} isDisabled={busy || what.trim() === '' || who.trim() === ''}>
        {action}
      </Button>
    </form>
  );
};
