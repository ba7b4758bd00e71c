import { Gavel, Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionPage } from '../../shared/api/decisions';
import {
  DECISION_LIMITS as MOST,
  needsWords,
  unheardIn,
  VIEW_KINDS,
  type ViewKind,
} from '../../shared/decisions/record';
import { MarkOf } from '../marks/mark-of';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { notify } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { CardLacks } from './card-lacks';
import css from './decision.module.css';
import type { DecisionDoings } from './use-decision';

interface FormProps {
  page: DecisionPage;
  doings: DecisionDoings;
}

/** Puts what stands now before the organisations. */
export const ProposeForm = ({ page, doings, onDone }: FormProps & { onDone?: () => void }) => {
  const { t } = useTranslation('decision');
  const { proposal } = page;
  const [words, setWords] = useState(proposal?.frozen.words ?? '');
  const [without, setWithout] = useState('');
  const [busy, setBusy] = useState(false);
  const open = page.cards.flatMap((card) => card.open);
  const isStopped = open.some(({ what }) => what === 'stop');
  const isEmpty = (words.trim() === '' && page.cards.length === 0) || (open.length > 0 && without.trim() === '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isStopped || isEmpty) return;
    setBusy(true);
    const goOn = open.length > 0 && { without: without.trim() };
    const done = await doings.propose({ on: proposal?.number ?? 0, words, ...goOn });
    setBusy(false);
    if (!done) return;
    notify(t('propose.done'), 'good');
    onDone?.();
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <TextArea
        label={t('propose.words')}
        hint={t(proposal ? 'propose.againHint' : page.cards.length > 0 ? 'propose.wordsMay' : 'propose.wordsHint')}
        value={words}
        onChange={setWords}
        maxLength={MOST.words}
        rows={4}
      />
      <MarkOf address="besluit/woorden" what={t('propose.words')} inForm />
      {page.cards.map((card) => (
        <CardLacks key={card.title.nl} title={card.title} open={card.open} />
      ))}
      {open.length > 0 && !isStopped && (
        <TextArea
          label={t('propose.without')}
          hint={t('propose.withoutHint')}
          value={without}
          onChange={setWithout}
          maxLength={MOST.why}
          rows={2}
          isRequired
        />
      )}
      {busy && (
        <p role="status" className={css.soft}>
          {t('propose.waiting')}
        </p>
      )}
      <Button type="submit" variant="primary" icon={Send} isDisabled={busy || isStopped || isEmpty}>
        {t(proposal ? 'propose.againAction' : 'propose.action')}
      </Button>
    </form>
  );
};

const WORDS_LABEL = { agreed: 'words', 'agreed-if': 'condition', 'not-agreed': 'why' } as const;

/** Gives the view of one's organisation on the proposal that is on the screen. */
export const ViewForm = ({ page, doings }: FormProps) => {
  const { t } = useTranslation('decision');
  const { person } = useMe();
  const [kind, setKind] = useState<ViewKind>('agreed');
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const digest = page.proposal?.digest ?? '';
  const isEmpty = needsWords(kind) && words.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isEmpty) return;
    setBusy(true);
    const done = await doings.giveView({ digest, kind, words: words.trim() });
    setBusy(false);
    if (!done) return;
    setWords('');
    notify(t('views.done'), 'good');
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={t('views.choose')}
        value={kind}
        onChange={(value) => setKind(value as ViewKind)}
        options={VIEW_KINDS.map((value) => ({ value, words: t(`views.kind.${value}`) }))}
      />
      <TextArea
        label={t(`views.${WORDS_LABEL[kind]}`)}
        value={words}
        onChange={setWords}
        maxLength={MOST.view}
        rows={2}
        isRequired={needsWords(kind)}
      />
      <MarkOf address={`zienswijzen/${person.organisation}`} what={t(`views.${WORDS_LABEL[kind]}`)} inForm />
      <Button type="submit" variant="primary" icon={Send} isDisabled={busy || isEmpty}>
        {t('views.action')}
      </Button>
    </form>
  );
};

/** For the opdrachtgever, or who stands in: makes the decision, with its reasons. */
export const DecideForm = ({ page, doings }: FormProps) => {
  const { t } = useTranslation('decision');
  const [reasons, setReasons] = useState('');
  const [withoutVoices, setWithoutVoices] = useState('');
  const [busy, setBusy] = useState(false);
  const asksVoices = unheardIn(page.proposal?.frozen.weighing) !== undefined;
  const isEmpty = reasons.trim() === '' || (asksVoices && withoutVoices.trim() === '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isEmpty) return;
    setBusy(true);
    const why = asksVoices && { withoutVoices: withoutVoices.trim() };
    const done = await doings.decide({ version: page.version, reasons: reasons.trim(), ...why });
    setBusy(false);
    if (done) notify(t('decide.done'), 'good');
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <p>{page.insteadOf ? t('decide.instead', { name: page.insteadOf }) : t('decide.you')}</p>
      {page.awaited.length > 0 && (
        <p className={css.soft}>
          {t('decide.without', { organisations: page.awaited.map(({ organisation }) => organisation).join(', ') })}
        </p>
      )}
      <TextArea label={t('decide.reasons')} value={reasons} onChange={setReasons} maxLength={MOST.reasons} isRequired />
      <MarkOf address="besluit/redenen" what={t('decide.reasons')} inForm />
      {asksVoices && (
        <TextArea
          label={t('decide.voices')}
          value={withoutVoices}
          onChange={setWithoutVoices}
          maxLength={MOST.why}
          rows={2}
          isRequired
        />
      )}
      <p className={css.soft}>{t('decide.sure')}</p>
      <Button type="submit" variant="primary" icon={Gavel} isDisabled={busy || isEmpty}>
        {t('decide.action')}
      </Button>
    </form>
  );
};
