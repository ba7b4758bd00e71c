import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Judgement, WeighedChild } from '../../shared/api/safety';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { keyOfWords } from '../../shared/safety/weighing';
import { MarkOf } from '../marks/mark-of';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';
import { useChildName } from './child-name';
import { JudgementForm } from './judgement-form';
import type { PartProps } from './part';
import css from './safety.module.css';
import { useMoment } from './use-moment';

const Said = ({ judgement, onChange }: { judgement: Judgement; onChange: (() => void) | undefined }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const moment = useMoment();
  const { child, number, reasons, dissent, by, at } = judgement;
  return (
    <article className={css.judgement} aria-label={nameOf(child)}>
      <div className={css.judgementHead}>
        <h4 className={css.roundTitle}>{nameOf(child)}</h4>
        {number !== undefined && <span className={css.joint}>{number}</span>}
        {onChange && (
          <IconButton size="s" icon={Pencil} label={t('change', { what: nameOf(child) })} onPress={onChange} />
        )}
      </div>
      <p className={css.words}>
        {reasons} <MarkOf address={`weging/oordeel/${child.key}`} what={reasons} />
      </p>
      {dissent.map(({ who, says }) => (
        <p key={`${who} ${says}`} className={css.other}>
          {t('judgement.sees', { who, says })}
        </p>
      ))}
      <p className={css.soft}>{t('by', { name: by, day: moment(at) })}</p>
    </article>
  );
};

/** For a family of which no child is laid down: about whom it is, in the table's own words. */
const WhoFirst = ({ onChosen }: { onChosen: (child: WeighedChild) => void }) => {
  const { t } = useTranslation('safety');
  const [words, setWords] = useState('');
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onChosen({ key: keyOfWords(words), words: words.trim() });
      }}
    >
      <TextField label={t('score.words')} value={words} onChange={setWords} maxLength={SAFETY_LIMITS.child} />
      <Button type="submit" isDisabled={words.trim() === ''}>
        {t('judgement.lay')}
      </Button>
    </form>
  );
};

/** What the table thinks together, child by child: what is kept of the weighing. */
export const JudgementPart = (props: PartProps) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const { page } = props;
  const [judging, setJudging] = useState<WeighedChild>();
  const isJudged = ({ key }: WeighedChild) => page.judgements.some(({ child }) => child.key === key);
  // While numbers are asked or in sight, the judgement is laid down beside them.
  const isBusy = ({ key }: WeighedChild) =>
    page.rounds.some(({ child, state }) => child.key === key && state !== 'judged');
  const left = page.children.filter((child) => !isJudged(child) && !isBusy(child) && child.key !== judging?.key);
  return (
    <section className={css.part}>
      <h3 className={css.heading}>{t('judgement.title')}</h3>
      {page.judgements.length === 0 && !judging && <p className={css.soft}>{t('judgement.none')}</p>}
      {page.judgements
        .filter(({ child }) => child.key !== judging?.key)
        .map((judgement) => (
          <Said
            key={judgement.child.key}
            judgement={judgement}
            onChange={page.may.write && !isBusy(judgement.child) ? () => setJudging(judgement.child) : undefined}
          />
        ))}
      {judging && (
        <>
          <h4 className={css.roundTitle}>{nameOf(judging)}</h4>
          <JudgementForm key={judging.key} {...props} child={judging} onDone={() => setJudging(undefined)} />
        </>
      )}
      {page.may.write && !judging && (
        <div className={css.actions}>
          {left.map((child) => (
            <Button key={child.key} size="s" onPress={() => setJudging(child)}>
              {t('judgement.lay')}: {nameOf(child)}
            </Button>
          ))}
        </div>
      )}
      {page.may.write && !judging && page.children.length === 0 && <WhoFirst onChosen={setJudging} />}
    </section>
  );
};
