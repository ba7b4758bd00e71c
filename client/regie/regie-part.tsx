import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldView, Regie } from '../../shared/api/regie';
import { dayOf } from '../../shared/meeting/days';
import { isWithOpdrachtgever, REGIE_KINDS, type RegieKind, standingRegie } from '../../shared/regie/regie';
import { useDayWords } from '../agreements/when-due';
import { useFamilyInPanel } from '../bring-in/family-context';
import css from '../bring-in/family-panel.module.css';
import { ReasonDialog } from '../closing/reason-dialog';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ErrorState, Loading } from '../ui/states';
import { GiveForm } from './give-form';
import { useKeepRegie, useRegie } from './use-regie';

type Keep = ReturnType<typeof useKeepRegie>;
interface PartProps {
  regie: Regie;
  keep: Keep;
}

const today = (): string => dayOf(Date.now());

/** From when, from whom, and whether it was accepted. */
const Held = ({ held }: { held: HeldView }) => {
  const { t } = useTranslation('bringIn');
  const day = useDayWords();
  const { who, since, from, accepted, refused, ended } = held;
  return (
    <p>
      <strong>{who.name}</strong>, {t('regie.since', { day: day(since) })}
      {from && `, ${t('regie.from', { name: from.name })}`}
      {accepted && `. ${t('regie.accepted', { day: day(accepted.on) })}`}
      {!accepted && !ended && `. ${t('regie.notAccepted')}`}
      {refused && ` ${t('regie.refused', { name: refused.by, day: day(refused.on), missing: refused.missing })}`}
      {ended && `. ${t('regie.ended', { day: day(ended.on) })}`}
    </p>
  );
};

/** For who is named, or who notes it for somebody who is not in the system. */
const Answer = ({ held, regie, keep }: PartProps & { held: HeldView }) => {
  const { t } = useTranslation('bringIn');
  const [asking, setAsking] = useState(false);
  const { version } = regie;
  const { id, who } = held;
  return (
    <div className={css.actions}>
      <Button
        size="s"
        variant="primary"
        onPress={() => void keep({ version, command: { act: 'accept', id, on: today() } })}
      >
        {who.personId ? t('regie.accept') : t('regie.acceptFor', { name: who.name })}
      </Button>
      <Button size="s" onPress={() => setAsking(true)}>
        {t('regie.refuse')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('regie.refuseTitle')}
          label={t('regie.missing')}
          action={t('regie.refuseDo')}
          required
          onClose={() => setAsking(false)}
          onDone={(missing) => keep({ version, command: { act: 'refuse', id, on: today(), missing } })}
        />
      )}
    </div>
  );
};

const Kind = ({ kind, regie, keep }: PartProps & { kind: RegieKind }) => {
  const { t } = useTranslation(['bringIn', 'board']);
  const { meeting, conference } = useFamilyInPanel();
  const me = useMe().person;
  const [giving, setGiving] = useState(false);
  const line = standingRegie(regie).find((one) => one.kind === kind);
  const holders = (line?.holders ?? []) as readonly HeldView[];
  const awaited = (line?.awaited ?? []) as readonly HeldView[];
  const onPaper = isWithOpdrachtgever(regie, kind) ? conference.opdrachtgever : undefined;
  const isOver = regie.held.some((one) => one.kind === kind && one.ended);
  const { keep: may } = regie.may;
  const mayAnswer = ({ who }: HeldView) => may && (who.personId === undefined || who.personId === me.id);
  return (
    <li className={css.child}>
      <h4 className={css.kind}>{t(`board:regie.kind.${kind}`)}</h4>
      {onPaper && <p>{t('regie.onPaper', { name: onPaper.name })}</p>}
      {holders.length === 0 && !onPaper && (
        <p className={isOver ? css.warn : css.soft}>{t(isOver ? 'regie.over' : `regie.gap.${kind}`)}</p>
      )}
      {holders.length > 1 && <p className={css.warn}>{t('regie.double')}</p>}
      {[...holders, ...awaited].map((held) => (
        <div key={held.id} className={css.child}>
          <Held held={held} />
          {!held.accepted && mayAnswer(held) && <Answer held={held} regie={regie} keep={keep} />}
        </div>
      ))}
      {giving ? (
        <GiveForm
          people={meeting.participants}
          onBack={() => setGiving(false)}
          onGive={async ({ id, who, since }) => {
            const from = holders[0]?.who ?? (onPaper && { personId: onPaper.id, name: onPaper.name });
            const command = { act: 'give', id, kind, who, since, ...(from && { from }) } as const;
            if (await keep({ version: regie.version, command })) setGiving(false);
          }}
        />
      ) : (
        may && (
          <div className={css.actions}>
            <Button size="s" variant="plain" onPress={() => setGiving(true)}>
              {t(holders.length > 0 ? 'regie.handOver' : 'regie.name')}
              <span className="said">: {t(`board:regie.kind.${kind}`)}</span>
            </Button>
            {holders.map(({ id, who }) => (
              <Button
                key={id}
                size="s"
                variant="plain"
                onPress={() => void keep({ version: regie.version, command: { act: 'end', id, on: today() } })}
              >
                {t('regie.end', { name: who.name })}
              </Button>
            ))}
          </div>
        )
      )}
    </li>
  );
};

const Before = ({ regie }: Pick<PartProps, 'regie'>) => {
  const { t } = useTranslation(['bringIn', 'board']);
  const over = regie.held.filter(({ ended }) => ended);
  if (over.length === 0) return null;
  return (
    <details className={css.before}>
      <summary>{t('regie.before', { count: over.length })}</summary>
      <ol>
        {over.toReversed().map((held) => (
          <li key={held.id}>
            {t(`board:regie.kind.${held.kind}`)}: <Held held={held} />
          </li>
        ))}
      </ol>
    </details>
  );
};

/** Who holds which regie, and the ways to hand it over: nothing moves until who is named accepts. */
export const RegiePart = () => {
  const { t } = useTranslation(['bringIn', 'common']);
  const { meeting, conference } = useFamilyInPanel();
  const problemText = useProblemText();
  const { data: regie, error, refetch } = useRegie(meeting.id, conference.id);
  const keep = useKeepRegie(meeting.id, conference.id);
  return (
    <section className={css.part} aria-labelledby="family-regie">
      <h3 id="family-regie" className={css.title}>
        {t('regie.title')}
      </h3>
      {!regie && !error && <Loading>{t('common:loading')}</Loading>}
      {!regie && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {regie && (
        <>
          <ul className={`bare ${css.lines}`}>
            {REGIE_KINDS.map((kind) => (
              <Kind key={kind} kind={kind} regie={regie} keep={keep} />
            ))}
          </ul>
          <Before regie={regie} />
        </>
      )}
    </section>
  );
};
