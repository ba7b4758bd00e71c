import { Check, FileText, Pencil, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import type { Fact, FactKind } from '../../shared/api/happened';
import { partsOf } from '../../shared/happened/topics';
import { dayOf } from '../../shared/meeting/days';
import { talkPath } from '../families/paths';
import { useMe } from '../session/session';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { FactDialog } from './fact-dialog';
import { useFactWords } from './fact-words';
import css from './happened.module.css';
import { Reach } from './reach';
import { useHappened, useRecord } from './use-happened';

interface FactLineProps {
  meeting: Meeting;
  conferenceId: string;
  topic: string;
  /** Whom it is about, in words; for who is no member of the family it is laid down with it. */
  whom?: string | undefined;
  kinds: readonly FactKind[];
  /** What the button says, and what the window is called. */
  action: string;
  title: string;
  /** The talk sheet stands beside it already. */
  withoutSheet?: boolean;
  /** What one press lays down, today: the usual. */
  quick?: { words: string; fact: (today: string, me: { personId: string; name: string }) => Fact };
}

/** What happened about one thing, and the way to say so: the same fact, wherever it stands. */
export const FactLine = (props: FactLineProps) => {
  const { meeting, conferenceId, topic, whom, kinds, action, title, quick, withoutSheet = false } = props;
  const { t } = useTranslation(['happened', 'talk']);
  const about = partsOf(topic);
  const telling = about?.group === 'told' && !withoutSheet && about.whom;
  const words = useFactWords();
  const { data } = useHappened(meeting.id, conferenceId);
  const record = useRecord(meeting.id, conferenceId);
  const [open, setOpen] = useState(false);
  const me = useMe().person;
  const view = data?.facts.find((one) => one.topic === topic);
  const remarks = data?.remarks.filter((one) => one.topic === topic) ?? [];
  const mayRecord = data?.may.record === true;
  const lay = (fact: Fact | undefined) =>
    record({ topic, version: view?.version ?? 0, ...(whom && { whom }), ...(fact && { fact }) });
  return (
    <div className={css.fact}>
      <Reach meeting={meeting} conferenceId={conferenceId} topic={topic} whom={whom} />
      {view?.fact && (
        <p className={css.words}>
          {words(view.fact)}
          {view.before.length > 0 && (
            <span className={css.soft}> {t('changed', { count: view.before.length, by: view.by })}</span>
          )}
        </p>
      )}
      {remarks.map(({ says, whom: who }) => (
        <p key={says} className={css.remark}>
          <Badge tone="warn" icon={TriangleAlert}>
            {t('outOfOrder')}
          </Badge>{' '}
          {t(`remark.${says}`, { who: who.join(', ') })}
        </p>
      ))}
      {view && view.before.length > 0 && (
        <details className={css.before}>
          <summary>{t('before')}</summary>
          <ul className="bare">
            {view.before.map((step) => (
              <li key={step.at}>
                {step.fact ? words(step.fact) : t('takenBack')} {t('laidBy', { by: step.by })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayRecord && (
        <p className={css.actions}>
          {quick && !view?.fact && (
            <Button
              size="s"
              icon={Check}
              aria-label={`${quick.words}: ${title}`}
              onPress={() => void lay(quick.fact(dayOf(Date.now()), { personId: me.id, name: me.name }))}
            >
              {quick.words}
            </Button>
          )}
          {telling && (
            <Link
              className={css.sheet}
              to={talkPath(meeting.id, conferenceId, telling)}
              aria-label={t('talk:openFor', { whom: whom ?? '' })}
            >
              <FileText size={15} strokeWidth={1.9} aria-hidden /> {t('talk:open')}
            </Link>
          )}
          <Button
            size="s"
            {...(view?.fact ? { icon: Pencil, variant: 'plain' } : { 'aria-label': `${title}: ${action}` })}
            onPress={() => setOpen(true)}
          >
            {view?.fact ? t('change', { title }) : action}
          </Button>
        </p>
      )}
      {open && (
        <FactDialog
          title={title}
          kinds={kinds}
          fact={view?.fact}
          people={meeting.participants}
          onClose={() => setOpen(false)}
          onDone={lay}
        />
      )}
    </div>
  );
};
