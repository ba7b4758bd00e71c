import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../shared/api/guests';
import { GUEST_QUESTION_LENGTH } from '../../shared/api/limits';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import css from './guests-panel.module.css';

interface InviteDialogProps {
  isOpen: boolean;
  isAnonymous: boolean;
  onClose: () => void;
  /** Resolves with whether it worked; what was filled in stays when it did not. */
  onInvite: (invitation: Invitation) => Promise<boolean>;
}

const NOTHING: Invitation = { name: '', organisation: '', function: '', question: '' };
const LINE = 120;

/** Asks what is needed to let one person in for one question. */
export const InviteDialog = ({ isOpen, isAnonymous, onClose, onInvite }: InviteDialogProps) => {
  const { t } = useTranslation(['guest', 'common']);
  const [invitation, setInvitation] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const field = (key: keyof Invitation) => ({
    value: invitation[key],
    onChange: (value: string) => setInvitation((before) => ({ ...before, [key]: value })),
    isRequired: true,
    maxLength: key === 'question' ? GUEST_QUESTION_LENGTH : LINE,
  });
  const isFilled = Object.values(invitation).every((value) => value.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isFilled || busy) return;
    setBusy(true);
    const worked = await onInvite(invitation);
    setBusy(false);
    if (worked) setInvitation(NOTHING);
  };
  return (
    <Dialog title={t('invite.title')} isOpen={isOpen} onClose={onClose}>
      <form className={css.form} onSubmit={submit} noValidate>
        <p className={css.soft}>{t('invite.lead')}</p>
        {isAnonymous && <p className={css.warn}>{t('invite.anonymous')}</p>}
        <TextField {...field('name')} label={t('invite.name')} autoFocus />
        <TextField {...field('organisation')} label={t('invite.organisation')} hint={t('invite.organisationHint')} />
        <TextField {...field('function')} label={t('invite.function')} hint={t('invite.functionHint')} />
        <TextField {...field('question')} label={t('invite.question')} hint={t('invite.questionHint')} />
        <p className={css.soft}>{t('invite.until')}</p>
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={!isFilled || busy}>
            {t('invite.do')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
