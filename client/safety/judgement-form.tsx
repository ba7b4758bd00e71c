import { UserRoundX, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeighedChild } from '../../shared/api/safety';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { MarkOf } from '../marks/mark-of';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { useChildName } from './child-name';
import { numberOptions } from './numbers';
import type { PartProps } from './part';
import css from './safety.module.css';

interface JudgementFormProps extends PartProps {
  child: WeighedChild;
  onDone: () => void;
}

/** The joint judgement on a child: a number where the table has one, why, and who sees it otherwise. */
export const JudgementForm = ({ child, page, meeting, doings, onDone }: JudgementFormProps) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const before = page.judgements.find((one) => one.child.key === child.key);
  const [number, setNumber] = useState(before?.number === undefined ? '' : String(before.number));
  const [reasons, setReasons] = useState(before?.reasons ?? '');
  const [dissent, setDissent] = useState<readonly { who: string; says: string }[]>(before?.dissent ?? []);
  // As it was when it was opened: what somebody else lays down meanwhile is not overwritten unseen.
  const [version] = useState(before?.version ?? 0);
  const isWhole = reasons.trim() !== '' && dissent.every(({ who, says }) => who.trim() !== '' && says.trim() !== '');
  const hasScores =
    !page.keepsScores && page.rounds.some((round) => round.child.key === child.key && round.state === 'revealed');
  const people = meeting.participants.filter(({ active }) => active).map(({ name }) => ({ value: name, words: name }));

  const lay = async () => {
    const done = await doings.weigh({
      act: 'judge',
      version,
      child: child.key,
      ...(number !== '' && { number: Number(number) }),
      reasons: reasons.trim(),
      dissent: [...dissent],
    });
    if (!done) return;
    notify(t('judgement.laidDown'), 'good');
    onDone();
  };
  const setOne = (at: number, part: Partial<{ who: string; says: string }>) =>
    setDissent(dissent.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <form
      className={css.form}
      aria-label={`${t('judgement.title')}: ${nameOf(child)}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !doings.isPending) void lay();
      }}
    >
      <TextArea
        label={t('judgement.reasons')}
        value={reasons}
        onChange={setReasons}
        maxLength={SAFETY_LIMITS.reasons}
        rows={3}
        autoFocus
      />
      <MarkOf address={`weging/oordeel/${child.key}`} what={t('judgement.reasons')} inForm />
      <ChoiceField
        label={t('judgement.number')}
        value={number}
        options={numberOptions(t('judgement.noNumber'))}
        onChange={setNumber}
      />
      {dissent.map(({ who, says }, at) => (
        <fieldset key={at} className={css.dissent}>
          <legend className={css.label}>{t('judgement.dissent')}</legend>
          <ChoiceField
            label={t('judgement.who')}
            value={who}
            options={people}
            placeholder=""
            onChange={(name) => setOne(at, { who: name })}
          />
          <TextField
            label={t('judgement.says')}
            value={says}
            onChange={(words) => setOne(at, { says: words })}
            maxLength={SAFETY_LIMITS.words}
          />
          <IconButton
            size="s"
            icon={X}
            label={t('remove', { what: `${t('judgement.dissent')} ${who}` })}
            onPress={() => setDissent(dissent.toSpliced(at, 1))}
          />
        </fieldset>
      ))}
      {dissent.length < SAFETY_LIMITS.dissent && (
        <Button
          size="s"
          variant="plain"
          icon={UserRoundX}
          onPress={() => setDissent([...dissent, { who: '', says: '' }])}
        >
          {t('judgement.addDissent')}
        </Button>
      )}
      {hasScores && <p className={css.soft}>{t('judgement.forget')}</p>}
      <div className={css.actions}>
        <Button type="submit" variant="primary" isDisabled={!isWhole || doings.isPending}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
};
