import { MessageSquarePlus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { dayOf } from '../families/when';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';
import { today } from './today';

/** Who of the family was told what, when and by whom: a thing apart from consent. */
export const ToldPart = () => {
  const { t, i18n } = useTranslation('bringIn');
  const { name } = useMe().person;
  const { family, change, busy } = useFamilyInPanel();
  const [typed, setTyped] = useState<Told>();
  const set = (part: Partial<Told>) => setTyped((before) => before && { ...before, ...part });
  const isWhole = typed && [typed.what, typed.whom, typed.on, typed.by].every((value) => value.trim() !== '');

  const add = () =>
    typed &&
    change({ command: 'told', body: typed }, () => {
      setTyped(undefined);
      notify(t('told.done'), 'good');
    });

  return (
    <section className={css.part} aria-labelledby="family-told">
      <h3 id="family-told" className={css.title}>
        {t('told.title')}
      </h3>
      {family.told.length === 0 && <p className={css.soft}>{t('told.none')}</p>}
      <ul className={`bare ${css.lines}`}>
        {family.told.map(({ id, what, whom, on, by }) => (
          <li key={id}>
            <p>{what}</p>
            <p className={css.label}>{t('told.line', { whom, day: dayOf(on, i18n.language), by })}</p>
          </li>
        ))}
      </ul>
      {family.may.write && !typed && (
        <Button
          size="s"
          variant="plain"
          icon={MessageSquarePlus}
          onPress={() => setTyped({ id: nanoid(), what: '', whom: '', on: today(), by: name })}
        >
          {t('told.open')}
        </Button>
      )}
      {typed && (
        <>
          <p className={css.soft}>{t('told.intro')}</p>
          <TextArea
            autoFocus
            rows={2}
            label={t('told.what')}
            maxLength={FAMILY_LIMITS.told}
            value={typed.what}
            onChange={(what) => set({ what })}
          />
          <TextField
            label={t('told.whom')}
            hint={t('told.whomHint')}
            maxLength={FAMILY_LIMITS.part}
            value={typed.whom}
            onChange={(whom) => set({ whom })}
          />
          <TextField label={t('told.on')} type="date" value={typed.on} onChange={(on) => set({ on })} />
          <TextField label={t('told.by')} maxLength={120} value={typed.by} onChange={(by) => set({ by })} />
          <div className={css.actions}>
            <Button size="s" variant="primary" isDisabled={busy || !isWhole} onPress={add}>
              {t('told.add')}
            </Button>
            <Button size="s" onPress={() => setTyped(undefined)}>
              {t('back')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
