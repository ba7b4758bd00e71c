import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDER, REPORT } from '../../shared/happened/topics';
import type { Field } from '../../shared/outcomes/card';
import { problemsOf } from '../../shared/outcomes/check';
import { FactLine } from '../happened/fact-line';
import { Badge } from '../ui/badge';
import { notify } from '../ui/notices';
import { ChoiceAnswer, DateAnswer, PersonAnswer, TextAnswer } from './answers';
import { idIn, useCard } from './card-context';
import { Conflict } from './conflict';
import { ListAnswer } from './list-answer';
import css from './outcome.module.css';
import { ReadAnswer } from './read-answer';
import { useSaid } from './said';
import { useSlot } from './use-slot';

type SingleField = Exclude<Field, { kind: 'list' }>;

const Single = ({ field, late }: { field: SingleField; late: boolean }) => {
  const { t } = useTranslation('outcome');
  const slot = useSlot(field.key, undefined, late);
  const { state, giveWay } = slot;
  const isTyped = field.kind === 'text' || field.kind === 'person';
  // What is chosen with one press is chosen again as quickly; what is typed stays in sight.
  useEffect(() => {
    if (state !== 'conflict' || isTyped) return;
    notify(t('conflict.choice'), 'info');
    giveWay();
  }, [state, isTyped, giveWay, t]);
  return (
    <>
      {field.kind === 'text' && <TextAnswer field={field} slot={slot} />}
      {field.kind === 'person' && <PersonAnswer field={field} slot={slot} />}
      {field.kind === 'date' && <DateAnswer field={field} slot={slot} />}
      {(field.kind === 'choice' || field.kind === 'yes-no') && <ChoiceAnswer field={field} slot={slot} />}
      {slot.drawn && (
        <p className={css.drawn}>
          <Badge>{t('drawn')}</Badge>
        </p>
      )}
      <Conflict slot={slot} />
    </>
  );
};

/** A day of which what happened is kept by itself: an order that came in, a report that was made. */
const FactDay = ({ field }: { field: Extract<Field, { kind: 'date' }> }) => {
  const { t } = useTranslation('happened');
  const said = useSaid();
  const { meeting, conferenceId, card } = useCard();
  const isOrder = field.fact === 'order';
  return (
    <div id={idIn(card, field.key)} className={css.field}>
      <p className={css.label}>{said(field.label)}</p>
      {field.hint && <p className={css.hint}>{said(field.hint)}</p>}
      <FactLine
        meeting={meeting}
        conferenceId={conferenceId}
        topic={isOrder ? ORDER : REPORT}
        kinds={isOrder ? ['received'] : ['reported']}
        {...(isOrder && {
          quick: { words: t('order.quick'), fact: (on: string) => ({ kind: 'received', on }) as const },
        })}
        action={t(isOrder ? 'order.action' : 'report.action')}
        title={t(isOrder ? 'order.title' : 'report.title')}
      />
    </div>
  );
};

/** One question of the card with its answer; where it may not be changed any more, to be read. */
export const AnswerField = ({ field }: { field: Field }) => {
  const said = useSaid();
  const { outcome, card, draft } = useCard();
  const late = !outcome.may.fill;
  if (field.kind === 'date' && field.fact) return <FactDay field={field} />;
  if (late && !(field.later && outcome.may.note)) {
    return (
      <dl className={css.reads}>
        <ReadAnswer field={field} />
      </dl>
    );
  }
  const problem = problemsOf(card, draft).find((one) => one.field === field.key);
  return (
    <div id={idIn(card, field.key)} className={css.field}>
      {field.kind === 'list' ? (
        <ListAnswer key={String(late)} field={field} late={late} />
      ) : (
        <Single key={String(late)} field={field} late={late} />
      )}
      {problem?.what === 'stop' && (
        <p className={css.stop} role="alert">
          {said(problem.says)}
        </p>
      )}
    </div>
  );
};
