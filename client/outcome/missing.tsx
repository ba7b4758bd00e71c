import { CircleCheck, Gavel, OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Problem, problemsOf } from '../../shared/outcomes/check';
import { ReasonDialog } from '../closing/reason-dialog';
import { Button } from '../ui/button';
import { fieldId } from './answer-field';
import { useCard } from './card-context';
import css from './outcome.module.css';
import { useSaid } from './said';
import { useSavingState } from './saving';

/** Brings somebody to a field, ready to answer it. */
const goTo = (key: string): void => {
  const field = document.getElementById(fieldId(key));
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
      <button type="button" className={css.goTo} onClick={() => goTo(field)}>
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

/** What the card still lacks and why that matters; the table may go on without, with a reason. */
export const MissingPart = () => {
  const { t } = useTranslation('outcome');
  const [, go] = useLocation();
  const { card, draft, outcome, toDecide } = useCard();
  const isSaved = useSavingState() === 'saved';
  const problems = problemsOf(card, draft);
  const open = problems.filter(({ reason }) => reason === undefined);
  const passed = problems.filter(({ reason }) => reason !== undefined);
  return (
    <section aria-labelledby="missing" className={css.aside}>
      <h2 id="missing" className={css.heading}>
        {open.length > 0 ? t('missing', { count: open.length }) : t('complete')}
      </h2>
      {open.length === 0 && (
        <p className={css.ready}>
          <CircleCheck size={18} strokeWidth={2} aria-hidden />
          {t('ready')}
        </p>
      )}
      {outcome.may.fill && !open.some(({ what }) => what === 'stop') && (
        <Button
          icon={Gavel}
          variant={open.length > 0 ? 'quiet' : 'primary'}
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
