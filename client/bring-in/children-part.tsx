import { Plus, UserRoundCheck, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import type { KnownChild } from '../../shared/api/families';
import { AGE_BANDS, type AgeBand } from '../../shared/meeting/ages';
import { isComplete } from '../../shared/privacy/consent';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { say } from '../ui/notices';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';

interface ChildLineProps {
  child: KnownChild;
  number: number;
  onBand: (band: AgeBand) => void;
  onRemove: () => void;
  onName: () => void;
}

const ChildLine = ({ child, number, onBand, onRemove, onName }: ChildLineProps) => {
  const { t } = useTranslation('bringIn');
  const { family } = useFamilyInPanel();
  const { write } = family.may;
  const { initials, age, place, band } = child;
  const ground = family.grounds.find(({ childId }) => childId === child.id)?.ground;
  const known = initials !== undefined && age !== undefined;
  return (
    <li className={css.child}>
      <div className={css.childWords}>
        <span className={css.label}>{t('children.number', { number })}</span>
        {known && <span>{t(place ? 'children.knownIn' : 'children.known', { initials, age, place })}</span>}
        {!known && !write && <span>{t('children.band', { band })}</span>}
        {!known && write && (
          <select
            className={css.band}
            aria-label={t('children.bandOf', { number })}
            value={band}
            onChange={({ target }) => onBand(target.value as AgeBand)}
          >
            {AGE_BANDS.map((key) => (
              <option key={key} value={key}>
                {t('children.band', { band: key })}
              </option>
            ))}
          </select>
        )}
        {ground && !isComplete(band, ground) && <span className={css.warn}>{t('children.unfinished')}</span>}
      </div>
      {write && (
        <div className={css.childDoings}>
          <Button
            size="s"
            variant="plain"
            icon={UserRoundCheck}
            aria-label={t('children.byNameOf', { number })}
            onPress={onName}
          >
            {t('children.byName')}
          </Button>
          <IconButton size="s" icon={X} label={t('children.remove', { number })} onPress={onRemove} />
        </div>
      )}
    </li>
  );
};

/** The children by their age band, and by name where this organisation has a ground. */
export const ChildrenPart = ({ onName }: { onName: (childId: string) => void }) => {
  const { t } = useTranslation('bringIn');
  const { family, change, busy } = useFamilyInPanel();
  const { children, anonymousFor, may } = family;

  const lay = (next: KnownChild[]) =>
    change({ command: 'details', body: { version: family.versions.family, children: next } }, () => say(t('saved')));

  return (
    <section className={css.part} aria-labelledby="family-children">
      <h3 id="family-children" className={css.title}>
        {t('children.title')}
      </h3>
      {children.length === 0 && <p className={css.soft}>{t('children.none')}</p>}
      <ol className={`bare ${css.children}`}>
        {children.map((child, i) => (
          <ChildLine
            key={child.id}
            child={child}
            number={i + 1}
            onBand={(band) => lay(children.map((one) => (one === child ? { ...one, band } : one)))}
            onRemove={() => lay(children.filter((one) => one !== child))}
            onName={() => onName(child.id)}
          />
        ))}
      </ol>
      {may.write && (
        <Button
          size="s"
          variant="plain"
          icon={Plus}
          isDisabled={busy}
          onPress={() => lay([...children, { id: nanoid(), band: '8-11' }])}
        >
          {t('children.add')}
        </Button>
      )}
      {anonymousFor.length > 0 && (
        <p className={css.soft}>{t('children.anonymousFor', { organisations: anonymousFor.join(', ') })}</p>
      )}
    </section>
  );
};
