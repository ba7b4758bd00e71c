import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverAnswer } from '../../shared/api/outcomes';
import { CARD_LIMITS } from '../../shared/outcomes/draft';
import { WhoField } from '../agreements/who-field';
import { whoNamed } from '../happened/fact-draft';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';

interface RefuseDialogProps {
  /** Of the outcome. */
  version: number;
  people: readonly { id: string; name: string }[];
  /** Answers whether it was done; then the dialog closes. */
  onDone: (answer: HandoverAnswer) => Promise<boolean>;
  onClose: () => void;
}

/** Who cannot take a family over says what is missing, and who could in their place. */
export const RefuseDialog = ({ version, people, onDone, onClose }: RefuseDialogProps) => {
  const { t } = useTranslation(['outcome', 'common']);
  const [missing, setMissing] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const isEmpty = missing.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isEmpty || busy) return;
    setBusy(true);
    const named = next.trim() !== '' && { next: whoNamed(next, people) };
    const done = await onDone({ version, accepts: false, missing: missing.trim(), ...named });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog title={t('handover.lackTitle')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
        <TextField
          label={t('handover.lackWhat')}
          value={missing}
          onChange={setMissing}
          maxLength={CARD_LIMITS.reason}
          isRequired
          autoFocus
        />
        <WhoField
          label={t('handover.next')}
          hint={t('handover.nextHint')}
          value={next}
          people={people}
          onChange={setNext}
        />
        <p>{t('handover.toTeamleiders')}</p>
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={busy || isEmpty}>
            {t('handover.lackDo')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
