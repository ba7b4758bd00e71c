import { ArrowLeft, ShieldCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ground, KnownChild } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { GEZAG, isComplete, missingFor, neededConsents, needsGezag, withGezag } from '../../shared/privacy/consent';
import { LAWS, type Law } from '../../shared/privacy/grounds';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { ConfirmDialog } from '../ui/dialog';
import { notify } from '../ui/notices';
import { SegmentedControl } from '../ui/segmented-control';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';
import { NamesOfChild } from './names-of-child';
import { today } from './today';

const RULES = { '0-3': 'young', '4-7': 'young', '8-11': 'young', '12-15': 'youth', '16-17': 'old' } as const;

type Typed = {
  kind: Ground['kind'];
  gezag: string[];
  /** Day of consent by who gave it. */
  on: Record<string, string>;
  purpose: string;
  law: Law | '';
  basis: string;
  weighing: string;
};

const asTyped = (ground: Ground | undefined): Typed => ({
  kind: ground?.kind ?? 'consent',
  gezag: ground?.kind === 'consent' ? ground.gezag : [],
  on: ground?.kind === 'consent' ? Object.fromEntries(ground.consents.map(({ of, on }) => [of, on])) : {},
  purpose: ground?.kind === 'consent' ? (ground.consents[0]?.purpose ?? '') : '',
  // What was recorded before there was a list stands in its own words.
  law: ground?.kind === 'other' ? (ground.law ?? 'anders') : '',
  basis: ground?.kind === 'other' ? ground.basis : '',
  weighing: ground?.kind === 'other' ? ground.weighing : '',
});

/** What would be recorded. A consent without a day or a purpose was not given. */
const asGround = (child: KnownChild, { kind, gezag, on, purpose, law, basis, weighing }: Typed): Ground => {
  if (kind === 'other') return { kind, ...(law && { law }), basis, weighing };
  const given = neededConsents(child.band, gezag).filter((of) => on[of] && purpose.trim() !== '');
  return { kind, gezag, consents: given.map((of) => ({ of, on: on[of] ?? '', purpose: purpose.trim() })) };
};

interface GroundPartProps {
  child: KnownChild;
  onBack: () => void;
}

/** On what ground one's organisation may know a child by name: what the rules ask, what is missing, and then the names. */
export const GroundPart = ({ child, onBack }: GroundPartProps) => {
  const { t } = useTranslation('bringIn');
  const { organisation, role } = useMe().person;
  const { family, change, busy } = useFamilyInPanel();
  const number = family.children.indexOf(child) + 1;
  const stands = family.grounds.find(({ childId }) => childId === child.id)?.ground;
  const [typed, setTyped] = useState(() => asTyped(stands));
  const [asking, setAsking] = useState(false);
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));

  const ground = asGround(child, typed);
  const missing = missingFor(child.band, ground, role);
  const whole = missing.length === 0;
  const part = (who: string) => t(`ground.part.${who as 'moeder'}`, { defaultValue: who });
  const version = family.versions.naming;

  const record = () =>
    change({ command: 'ground', body: { version, childId: child.id, ground } }, () =>
      notify(whole ? t('ground.recorded', { number, organisation }) : t('ground.kept'), 'good'),
    );
  const withdraw = () =>
    change({ command: 'ground', body: { version, childId: child.id } }, () => {
      setAsking(false);
      setTyped(asTyped(undefined));
      notify(t('ground.withdrawn', { number }), 'good');
    });

  return (
    <section className={css.part} aria-labelledby="family-ground">
      <Button size="s" variant="plain" icon={ArrowLeft} className={css.back} autoFocus onPress={onBack}>
        {t('back')}
      </Button>
      <h3 id="family-ground" className={css.title}>
        {t('ground.title', { number })} <span className={css.label}>({t('children.band', { band: child.band })})</span>
      </h3>
      <p>{t('ground.intro', { organisation })}</p>
      <SegmentedControl
        label={t('ground.kind')}
        value={typed.kind}
        onChange={(kind) => set({ kind })}
        segments={[
          { id: 'consent', label: t('ground.consent') },
          { id: 'other', label: t('ground.other') },
        ]}
      />
      {typed.kind === 'consent' ? (
        <>
          <p className={css.soft}>{t(`ground.rule.${RULES[child.band]}`)}</p>
          {needsGezag(child.band) && (
            <fieldset className={css.fieldset}>
              <legend className={css.label}>{t('ground.gezag')}</legend>
              {Object.values(GEZAG)
                .flat()
                .map((who) => (
                  <label key={who} className={css.tick}>
                    <input
                      type="checkbox"
                      checked={typed.gezag.includes(who)}
                      onChange={({ target }) => set({ gezag: withGezag(typed.gezag, who, target.checked) })}
                    />
                    {part(who)}
                  </label>
                ))}
              <p className={css.soft}>{t('ground.gezagHint')}</p>
            </fieldset>
          )}
          {neededConsents(child.band, typed.gezag).map((who) => (
            <div key={who} className={css.consent}>
              <label className={css.tick}>
                <input
                  type="checkbox"
                  checked={Boolean(typed.on[who])}
                  onChange={({ target }) => set({ on: { ...typed.on, [who]: target.checked ? today() : '' } })}
                />
                {t('ground.given', { who: part(who) })}
              </label>
              {typed.on[who] && (
                <label className={css.day}>
                  {t('ground.on')}
                  <input
                    className={css.band}
                    type="date"
                    max={today()}
                    aria-label={t('ground.onOf', { who: part(who) })}
                    value={typed.on[who]}
                    onChange={({ target }) => set({ on: { ...typed.on, [who]: target.value } })}
                  />
                </label>
              )}
            </div>
          ))}
          <TextField
            label={t('ground.purpose')}
            hint={t('ground.purposeHint')}
            maxLength={FAMILY_LIMITS.purpose}
            value={typed.purpose}
            onChange={(purpose) => set({ purpose })}
          />
        </>
      ) : (
        <>
          <ChoiceField
            label={t('ground.basis')}
            hint={typed.law && t(`ground.opensTo.${typed.law}`)}
            placeholder={t('ground.choose')}
            value={typed.law}
            options={LAWS.map((law) => ({ value: law, words: t(`ground.law.${law}`) }))}
            onChange={(value) => {
              const law = LAWS.find((one) => one === value) ?? '';
              set({ law, basis: law && law !== 'anders' ? t(`ground.law.${law}`) : '' });
            }}
          />
          {typed.law === 'anders' && (
            <TextField
              label={t('ground.basisWords')}
              maxLength={FAMILY_LIMITS.purpose}
              value={typed.basis}
              onChange={(basis) => set({ basis })}
            />
          )}
          <TextArea
            label={t('ground.weighing')}
            hint={typed.law === 'conflict' ? t('ground.conflictHint') : undefined}
            maxLength={FAMILY_LIMITS.weighing}
            value={typed.weighing}
            onChange={(weighing) => set({ weighing })}
          />
        </>
      )}
      <div className={css.missing} role="status" data-whole={whole}>
        {whole ? (
          <p>{t('ground.complete')}</p>
        ) : (
          <>
            <p>{t('ground.missing')}</p>
            <ul>
              {missing.map((one) => (
                <li key={one.what === 'consent' ? one.of : one.what}>
                  {one.what === 'consent' && t('ground.missingConsent', { who: part(one.of) })}
                  {one.what === 'gezag' && t('ground.missingGezag')}
                  {one.what === 'receiver' && t('ground.missingReceiver', { organisation })}
                  {one.what === 'basis' && t('ground.missingBasis')}
                  {one.what === 'weighing' && t('ground.missingWeighing')}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={css.actions}>
        <Button
          variant={whole ? 'primary' : 'quiet'}
          icon={ShieldCheck}
          isDisabled={busy || (ground.kind === 'other' && !whole)}
          onPress={record}
        >
          {t(whole ? 'ground.record' : 'ground.recordUnfinished')}
        </Button>
        {stands && (
          <Button variant="plain" icon={Undo2} onPress={() => setAsking(true)}>
            {t('ground.withdraw')}
          </Button>
        )}
      </div>
      {stands && isComplete(child.band, stands) && <NamesOfChild child={child} />}
      <ConfirmDialog
        title={t('ground.withdrawTitle', { number })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('ground.withdraw')}
        danger
        onConfirm={withdraw}
      >
        {t('ground.withdrawAsk')}
      </ConfirmDialog>
    </section>
  );
};
