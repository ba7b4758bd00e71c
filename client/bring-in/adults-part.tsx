import { PencilLine, Plus } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyAdult, FamilyPage } from '../../shared/api/families';
import { memberWords } from '../../shared/family/members';
import { Button } from '../ui/button';
import { say } from '../ui/notices';
import { AdultForm } from './adult-form';
import type { FamilyInPanel } from './family-context';
import css from './family-panel.module.css';

interface AdultLineProps {
  adult: FamilyAdult;
  family: FamilyPage;
  onChange: () => void;
}

const AdultLine = ({ adult, family, onChange }: AdultLineProps) => {
  const { t } = useTranslation('bringIn');
  const who = memberWords(family, adult.id) ?? '';
  return (
    <li className={css.child}>
      <div className={css.childWords}>
        <span className={css.who}>{who}</span>
        <span className={css.label}>{t(adult.died ? 'adults.died' : `adults.gezagIs.${adult.gezag}`)}</span>
      </div>
      {adult.livesWithChildren !== undefined && (
        <span className={css.label}>{t(adult.livesWithChildren ? 'adults.together' : 'adults.apart')}</span>
      )}
      {adult.safety && <span className={css.label}>{t(`adults.safetyIs.${adult.safety}`)}</span>}
      {adult.reach && <p className={css.reach}>{t('adults.reachIs', { reach: adult.reach })}</p>}
      {family.may.adults && (
        <Button
          size="s"
          variant="plain"
          icon={PencilLine}
          aria-label={t('adults.changeOf', { who })}
          className={css.back}
          onPress={onChange}
        >
          {t('change')}
        </Button>
      )}
    </li>
  );
};

/** The adults of the family by their part in it: who has gezag, who lives where, and how each can be reached safely. */
export const AdultsPart = ({ family, change, busy }: Pick<FamilyInPanel, 'family' | 'change' | 'busy'>) => {
  const { t } = useTranslation('bringIn');
  const [writing, setWriting] = useState<FamilyAdult>();
  const present = family.adults.filter(({ takenBack }) => !takenBack);

  const lay = (adults: readonly FamilyAdult[]) =>
    change({ command: 'adults', body: { version: family.versions.family, adults } }, () => {
      setWriting(undefined);
      say(t('saved'));
    });
  const rest = family.adults.filter(({ id }) => id !== writing?.id);
  const isNew = family.adults.every(({ id }) => id !== writing?.id);
  const put = (adult: FamilyAdult) =>
    lay(isNew ? [...family.adults, adult] : family.adults.map((one) => (one.id === adult.id ? adult : one)));

  return (
    <section className={css.part} aria-labelledby="family-adults">
      <h3 id="family-adults" className={css.title}>
        {t('adults.title')}
      </h3>
      {present.length === 0 && !writing && <p className={css.soft}>{t('adults.none')}</p>}
      {!writing && (
        <ul className={`bare ${css.lines}`}>
          {present.map((adult) => (
            <AdultLine key={adult.id} adult={adult} family={family} onChange={() => setWriting(adult)} />
          ))}
        </ul>
      )}
      {family.may.adults && !writing && (
        <Button
          size="s"
          variant="plain"
          icon={Plus}
          isDisabled={busy}
          onPress={() => setWriting({ id: nanoid(), part: 'moeder', gezag: 'onbekend' })}
        >
          {t('adults.add')}
        </Button>
      )}
      {writing && (
        <AdultForm
          key={writing.id}
          adult={writing}
          busy={busy}
          onDone={put}
          onBack={() => setWriting(undefined)}
          {...(!isNew && { onRemove: () => lay([...rest, { ...writing, takenBack: true }]) })}
        />
      )}
    </section>
  );
};
