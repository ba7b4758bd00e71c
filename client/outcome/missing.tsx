import { CircleCheck, Gavel, OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Card } from '../../shared/outcomes/card';
import { type Problem, problemsOf } from '../../shared/outcomes/check';
import type { Draft } from '../../shared/outcomes/draft';
import { ReasonDialog } from '../closing/reason-dialog';
import { Button } from '../ui/button';
import { idIn, standingIn, useCard } from './card-context';
import css from './outcome.module.css';
import { useSaid } from './said';
import { useSavingState } from './saving';

const openOf = (card: Card, draft: Draft): Problem[] =>
  problemsOf(card, draft).filter(({ reason }) => reason === undefined);

/** Brings somebody to a field, ready to answer it. */
const goTo = (id: string): void => {
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input:not([disabled]), textarea, select, button')?.focus({ preventScroll: true });
};

const Missing = ({ problem }: { problem: Problem }) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { card, draft, doings, outcome } = useCard();
  const [asking, setAsking] = useState(false);
  const { field, label, what, says, reason } = problem;
  const skip = (words?: string) =>
    doings.command({
      act: 'skip',
      card: card.key,
      field,
      version: draft.skips[field]?.version ?? 0,
      ...(words && { reason: words }),
    });
  return (
    <li className={css.problem}>
      <button type="button" className={css.goTo} onClick={() => goTo(idIn(card, field))}>
        {what === 'stop' && <OctagonX size={15} strokeWidth={2} aria-hidden />}
        {said(label)}
      </button>
      {reason === undefined ? (
        <p className={css.why}>{what === 'lines' ? t('lines') : said(says)}</p>
      ) : (
        <p className={css.why}>{t('without', { reason })}</p>
      )}
      {outcome.may.fill && what !== 'stop' && (
        <Button size="s" variant="plain" onPress={() => (reason === undefined ? setAsking(true) : void skip())}>
          {t(reason === undefined ? 'goOn' : 'takeBack')}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          title={t('goOnTitle')}
          label={t('goOnWhy')}
          action={t('goOn')}
          required
          onClose={() => setAsking(false)}
          onDone={skip}
        >
          <p className={css.strong}>{said(label)}</p>
          <p>{said(says)}</p>
        </ReasonDialog>
      )}
    </li>
  );
};

/** What is open on the cards that go along with the chosen one: they are proposed together. */
const BesidesLack = () => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { outcome } = useCard();
  const lacking = standingIn(outcome)
    .slice(1)
    .map(({ card, draft }) => ({ card, count: openOf(card, draft).length }))
    .filter(({ count }) => count > 0);
  return lacking.map(({ card, count }) => (
    <p key={card.key}>
      <a href={`#${idIn(card, 'title')}`}>{said(card.title)}</a>: {t('openCount', { count })}
    </p>
  ));
};

/** What the card still lacks and why that matters; the table may go on without, with a reason. */
export const MissingPart = () => {
  const { t } = useTranslation('outcome');
  const [, go] = useLocation();
  const { card, draft, outcome, toDecide, isBeside } = useCard();
  const isSaved = useSavingState() === 'saved';
  const open = openOf(card, draft);
  const passed = problemsOf(card, draft).filter(({ reason }) => reason !== undefined);
  const all = isBeside ? open : standingIn(outcome).flatMap((one) => openOf(one.card, one.draft));
  const mayPropose = !isBeside && outcome.may.fill && !all.some(({ what }) => what === 'stop');
  const title = idIn(card, 'missing');
  const Heading = isBeside ? 'h3' : 'h2';
  return (
    <section aria-labelledby={isBeside ? `${idIn(card, 'title')} ${title}` : title} className={css.aside}>
      <Heading id={title} className={css.heading}>
        {open.length > 0 ? t('missing', { count: open.length }) : t('complete')}
      </Heading>
      {all.length === 0 && (
        <p className={css.ready}>
          <CircleCheck size={18} strokeWidth={2} aria-hidden />
          {t('ready')}
        </p>
      )}
      {!isBeside && <BesidesLack />}
      {mayPropose && (
        <Button
          icon={Gavel}
          variant={all.length > 0 ? 'quiet' : 'primary'}
          isDisabled={!isSaved}
          onPress={() => go(toDecide)}
        >
          {t('propose')}
        </Button>
      )}
      {[open, passed].map(
        (list) =>
          list.length > 0 && (
            <ul key={list === open ? 'open' : 'passed'} className={`bare ${css.problems}`}>
              {list.map((problem) => (
                <Missing key={problem.field} problem={problem} />
              ))}
            </ul>
          ),
      )}
    </section>
  );
};
