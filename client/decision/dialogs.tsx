import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CORRECTABLE,
  type DecisionRecord,
  DECISION_LIMITS as MOST,
  type PieceKey,
  pieceOf,
} from '../../shared/decisions/record';
import { dayOf } from '../../shared/meeting/days';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { notify } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import css from './decision.module.css';
import type { DecisionDoings } from './use-decision';

interface DialogProps {
  doings: DecisionDoings;
  onClose: () => void;
}

/** How a piece of a record that can be put right is called. */
export const pieceName = (key: PieceKey) => CORRECTABLE.find((known) => known === key) ?? ('note' as const);

/** Puts a record right: all of its texts stand there to be changed. */
export const CorrectDialog = ({
  record,
  version,
  doings,
  onClose,
}: DialogProps & { record: DecisionRecord; version: number }) => {
  const { t } = useTranslation(['decision', 'common']);
  const pieces: PieceKey[] = [...CORRECTABLE, ...record.proposal.notes.map(({ id }) => `note/${id}` as const)];
  const present = pieces.filter((key) => pieceOf(record, key));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const changes = Object.entries(texts)
    .filter(([key, to]) => to.trim() !== '' && to.trim() !== pieceOf(record, key as PieceKey))
    .map(([key, to]) => ({ key, to: to.trim() }));
  const isEmpty = changes.length === 0 || why.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isEmpty) return;
    setBusy(true);
    const done = await doings.correct({ version, why: why.trim(), changes });
    setBusy(false);
    if (!done) return;
    notify(t('correct.done'), 'good');
    onClose();
  };
  return (
    <Dialog title={t('correct.title')} isOpen wide onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className={css.form}>
        <p>{t('correct.lead')}</p>
        {present.map((key) => (
          <TextArea
            key={key}
            label={t(`record.piece.${pieceName(key)}`)}
            value={texts[key] ?? pieceOf(record, key) ?? ''}
            onChange={(to) => setTexts((before) => ({ ...before, [key]: to }))}
            maxLength={MOST.words}
            rows={2}
          />
        ))}
        <TextField label={t('correct.why')} value={why} onChange={setWhy} maxLength={MOST.why} isRequired />
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={busy || isEmpty}>
            {t('correct.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

/** Attaches what a parent or child thinks of a decision. */
export const FamilyViewDialog = ({ doings, onClose }: DialogProps) => {
  const { t } = useTranslation(['decision', 'common']);
  const [who, setWho] = useState('');
  const [says, setSays] = useState('');
  const [on, setOn] = useState(dayOf(Date.now()));
  const [busy, setBusy] = useState(false);
  const isEmpty = who.trim() === '' || says.trim() === '' || on === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || isEmpty) return;
    setBusy(true);
    const done = await doings.attach({ who: who.trim(), says: says.trim(), on });
    setBusy(false);
    if (!done) return;
    notify(t('attach.done'), 'good');
    onClose();
  };
  return (
    <Dialog title={t('attach.title')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} className={css.form}>
        <p>{t('attach.lead')}</p>
        <TextField
          label={t('attach.who')}
          hint={t('attach.whoHint')}
          value={who}
          onChange={setWho}
          maxLength={MOST.who}
          isRequired
          autoFocus
        />
        <TextArea label={t('attach.says')} value={says} onChange={setSays} maxLength={MOST.view} isRequired />
        <TextField label={t('attach.on')} type="date" value={on} onChange={setOn} isRequired />
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={busy || isEmpty}>
            {t('attach.action')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
