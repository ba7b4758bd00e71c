import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilyAdult } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { ADULT_PARTS, type AdultPart, GEZAG_ANSWERS, TALK_SAFETY } from '../../shared/family/members';
import { Button } from '../ui/button';
import { SegmentedControl } from '../ui/segmented-control';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import css from './family-panel.module.css';

interface AdultFormProps {
  adult: FamilyAdult;
  busy: boolean;
  onDone: (adult: FamilyAdult) => void;
  onBack: () => void;
  /** Absent for one who is not laid down yet. */
  onRemove?: () => void;
}

const LIVES = { together: true, apart: false, unknown: undefined } as const;
type Lives = keyof typeof LIVES;
const livesOf = ({ livesWithChildren: lives }: FamilyAdult): Lives =>
  lives === undefined ? 'unknown' : lives ? 'together' : 'apart';

/** Only what was said: an absent field is absent, not empty. */
const asLaid = ({ id, part, words, gezag, livesWithChildren, died, reach, safety }: FamilyAdult): FamilyAdult => ({
  id,
  part,
  ...(part === 'ander' && words?.trim() && { words: words.trim() }),
  gezag,
  ...(livesWithChildren !== undefined && { livesWithChildren }),
  ...(died && { died }),
  ...(reach?.trim() && { reach: reach.trim() }),
  ...(safety && { safety }),
});

/** One adult of the family, by part and never by name. */
export const AdultForm = ({ adult, busy, onDone, onBack, onRemove }: AdultFormProps) => {
  const { t } = useTranslation('bringIn');
  const [typed, setTyped] = useState(adult);
  const set = (part: Partial<FamilyAdult>) => setTyped((before) => ({ ...before, ...part }));
  const isWhole = typed.part !== 'ander' || (typed.words ?? '').trim() !== '';
  return (
    <fieldset className={css.fieldset}>
      <legend className={css.label}>{t('adults.one')}</legend>
      <label className={css.child}>
        <span className={css.label}>{t('adults.part')}</span>
        <select
          // biome-ignore lint/a11y/noAutofocus: opened by a button that this takes the place of
          autoFocus
          className={css.band}
          value={typed.part}
          onChange={({ target }) => set({ part: target.value as AdultPart })}
        >
          {ADULT_PARTS.map((part) => (
            <option key={part} value={part}>
              {t(`adults.parts.${part}`)}
            </option>
          ))}
        </select>
      </label>
      {typed.part === 'ander' && (
        <TextField
          label={t('adults.words')}
          hint={t('adults.wordsHint')}
          maxLength={FAMILY_LIMITS.part}
          value={typed.words ?? ''}
          onChange={(words) => set({ words })}
        />
      )}
      <span className={css.label} aria-hidden>
        {t('adults.gezag')}
      </span>
      <SegmentedControl
        label={t('adults.gezag')}
        value={typed.gezag}
        onChange={(gezag) => set({ gezag })}
        segments={GEZAG_ANSWERS.map((id) => ({ id, label: t(`adults.gezagAnswer.${id}`) }))}
      />
      <span className={css.label} aria-hidden>
        {t('adults.lives')}
      </span>
      <SegmentedControl
        label={t('adults.lives')}
        value={livesOf(typed)}
        onChange={(lives) => set({ livesWithChildren: LIVES[lives] })}
        segments={(Object.keys(LIVES) as Lives[]).map((id) => ({ id, label: t(`adults.livesAnswer.${id}`) }))}
      />
      <label className={css.child}>
        <span className={css.label}>{t('adults.safety')}</span>
        <select
          className={css.band}
          value={typed.safety ?? ''}
          onChange={({ target }) => set({ safety: TALK_SAFETY.find((one) => one === target.value) })}
        >
          <option value="">{t('adults.safetyAnswer.none')}</option>
          {TALK_SAFETY.map((one) => (
            <option key={one} value={one}>
              {t(`adults.safetyAnswer.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <TextArea
        rows={2}
        label={t('adults.reach')}
        hint={t('adults.reachHint')}
        maxLength={FAMILY_LIMITS.reach}
        value={typed.reach ?? ''}
        onChange={(reach) => set({ reach })}
      />
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={typed.died ?? false}
          onChange={({ target }) => set({ died: target.checked ? true : undefined })}
        />
        {t('adults.hasDied')}
      </label>
      <div className={css.actions}>
        <Button size="s" variant="primary" isDisabled={busy || !isWhole} onPress={() => onDone(asLaid(typed))}>
          {t('save')}
        </Button>
        {onRemove && (
          <Button size="s" onPress={onRemove}>
            {t('adults.remove')}
          </Button>
        )}
        <Button size="s" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </fieldset>
  );
};
