import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../shared/meeting/days';
import type { Who } from '../../shared/outcomes/filled';
import { WhoField } from '../agreements/who-field';
import { whoFor } from '../agreements/words';
import css from '../bring-in/family-panel.module.css';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

interface GiveFormProps {
  people: readonly { id: string; name: string }[];
  onGive: (given: { id: string; who: Who; since: string }) => Promise<void>;
  onBack: () => void;
}

/** Who is to hold it, and from when. */
export const GiveForm = ({ people, onGive, onBack }: GiveFormProps) => {
  const { t } = useTranslation('bringIn');
  const [id] = useState(() => nanoid());
  const [name, setName] = useState('');
  const [since, setSince] = useState(() => dayOf(Date.now()));
  const [busy, setBusy] = useState(false);
  const isWhole = name.trim() !== '' && since !== '';
  const give = async () => {
    setBusy(true);
    const found = whoFor(name, people);
    await onGive({ id, who: { ...found, name: name.trim() }, since });
    setBusy(false);
  };
  return (
    <>
      <WhoField label={t('regie.who')} hint={t('regie.whoHint')} value={name} onChange={setName} people={people} />
      <TextField label={t('regie.sinceWhen')} type="date" value={since} onChange={setSince} />
      <div className={css.actions}>
        <Button size="s" variant="primary" isDisabled={busy || !isWhole} onPress={() => void give()}>
          {t('regie.give')}
        </Button>
        <Button size="s" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
};
