import { Check, Circle, CircleDot, RotateCw, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery, ExportLine } from '../../shared/api/exports';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import css from './exports.module.css';
import type { ExportDoings } from './use-exports';

const STEPS = [
  'zaak',
  'document',
  'document-bij-zaak',
  'besluit',
  'document-bij-besluit',
  'bestand',
  'bericht',
] as const;

type StepState = 'done' | 'now' | 'stuck' | 'waits';
const ICONS = { done: Check, now: CircleDot, stuck: TriangleAlert, waits: Circle };

const stepState = ({ state, done }: Delivery, at: number): StepState => {
  if (state === 'sent' || state === 'received' || at < done) return 'done';
  if (at > done || state === 'queued') return 'waits';
  return state === 'failed' ? 'stuck' : 'now';
};

const Step = ({ step, state }: { step: string; state: StepState }) => {
  const { t } = useTranslation('exporting');
  const known = STEPS.find((one) => one === step);
  const Icon = ICONS[state];
  return (
    <li data-state={state}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      <span>
        {known ? t(`steps.${known}`) : step} <span className={css.meta}>({t(`steps.${state}`)})</span>
      </span>
    </li>
  );
};

const Problem = ({ delivery: { state, problem, attempts } }: { delivery: Delivery }) => {
  const { t } = useTranslation('exporting');
  const tries = attempts > 0 ? ` (${t('state.tries', { count: attempts })})` : '';
  if (state === 'failed' && problem) return <p className={css.stuck}>{`${problem}${tries}`}</p>;
  if (state !== 'queued') return null;
  return <p className={css.soft}>{problem ? `${t('state.waitsFor', { problem })}${tries}` : t('state.waits')}</p>;
};

/** How far one export is on its way into a case system, step by step, and what to do when it stopped. */
export const DeliverySteps = ({ line, doings }: { line: ExportLine; doings: ExportDoings }) => {
  const { t } = useTranslation('exporting');
  const { delivery, id } = line;
  const all = useRef<HTMLDivElement>(null);
  if (!delivery) return null;
  const { state, steps, reference, problem } = delivery;
  const isOver = state === 'sent' || state === 'received';
  const again = async () => {
    if (!(await doings.again(id))) return;
    notify(t('state.asked'), 'info');
    // The button goes; who works by keyboard stays where they were.
    all.current?.focus();
  };
  return (
    <div ref={all} tabIndex={-1} className={css.delivery}>
      {steps.length > 0 && (
        <>
          <p className={css.label}>
            {t('steps.title', { done: isOver ? steps.length : delivery.done, total: steps.length })}
          </p>
          <ol className={`bare ${css.steps}`}>
            {steps.map((step, at) => (
              <Step key={step} step={step} state={stepState(delivery, at)} />
            ))}
          </ol>
        </>
      )}
      <div role="status">
        <Problem delivery={delivery} />
        {reference && <p className={css.reference}>{t('state.reference', { reference })}</p>}
      </div>
      {(state === 'failed' || (state === 'queued' && problem)) && (
        <Button icon={RotateCw} onPress={() => void again()}>
          {t(state === 'failed' ? 'state.again' : 'state.now')}
        </Button>
      )}
    </div>
  );
};
