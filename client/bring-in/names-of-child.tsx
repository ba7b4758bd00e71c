import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownChild } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { TextField } from '../ui/text-field';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';

const OLDEST = 25;

/** What one's organisation may know of a child by name. */
export const NamesOfChild = ({ child }: { child: KnownChild }) => {
  const { t } = useTranslation('bringIn');
  const { family, change, busy } = useFamilyInPanel();
  const [initials, setInitials] = useState(child.initials ?? '');
  const [age, setAge] = useState(child.age === undefined ? '' : String(child.age));
  const [place, setPlace] = useState(child.place ?? '');
  const isAge = /^\d{1,2}$/.test(age) && Number(age) <= OLDEST;
  const isWhole = initials.trim() !== '' && isAge;

  const save = () => {
    const named: KnownChild = {
      id: child.id,
      band: child.band,
      initials: initials.trim(),
      age: Number(age),
      ...(place.trim() !== '' && { place: place.trim() }),
    };
    const children = family.children.map((one) => (one.id === child.id ? named : one));
    change({ command: 'details', body: { version: family.versions.family, children } }, () =>
      notify(t('saved'), 'good'),
    );
  };

  return (
    <fieldset className={css.fieldset}>
      <legend className={css.title}>{t('ground.names')}</legend>
      <TextField
        label={t('ground.initials')}
        maxLength={FAMILY_LIMITS.initials}
        value={initials}
        onChange={setInitials}
      />
      <TextField label={t('ground.age')} inputMode="numeric" maxLength={2} value={age} onChange={setAge} />
      <TextField label={t('ground.place')} maxLength={FAMILY_LIMITS.place} value={place} onChange={setPlace} />
      <Button isDisabled={busy || !isWhole} className={css.back} onPress={save}>
        {t('save')}
      </Button>
    </fieldset>
  );
};
