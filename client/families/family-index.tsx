import { ArrowUpDown, Check, FilePlus2, FolderOpen } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { AgendaTotal } from '../agenda/agenda-total';
import { timesOf } from '../agenda/times';
import { bringInPath } from '../bring-in/paths';
import { Button } from '../ui/button';
import { EmptyState, Loading } from '../ui/states';
import css from './families.module.css';
import { FamilyCard } from './family-card';

const AgendaEditor = lazy(() => import('../agenda/agenda-editor'));

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Arrow keys go from family to family; Tab does too, as anywhere. */
const onArrows = (event: KeyboardEvent<HTMLElement>) => {
  const step = STEPS[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-family]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[step(at, links.length - 1)]?.focus();
};

const Cards = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('families');
  const { starts } = timesOf(meeting, meeting.conferences);
  return (
    <>
      <ol className={`bare ${css.families}`} onKeyDown={onArrows}>
        {meeting.conferences.map((conference, index) => (
          <FamilyCard
            key={conference.id}
            meetingId={meeting.id}
            conference={conference}
            number={index + 1}
            startsAt={starts[index] ?? meeting.startsAt}
          />
        ))}
      </ol>
      <AgendaTotal meeting={meeting} />
      <p className={css.keys}>{t('keys')}</p>
    </>
  );
};

/** The agenda of a meeting: its families in their order; who leads can change it. */
export const FamilyIndex = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation(['families', 'agenda', 'bringIn', 'common']);
  const [changing, setChanging] = useState(false);
  const [, navigate] = useLocation();
  const isEmpty = meeting.conferences.length === 0;
  const comes = meeting.state === 'planned' || meeting.state === 'open';
  // Somebody may close the meeting while this person arranges it.
  const arranging = changing && comes;
  return (
    <section aria-labelledby="families">
      <div className={css.headline}>
        <h2 id="families" className={css.heading}>
          {t('title')}
        </h2>
        <div className={css.doings}>
          {meeting.may.bringIn && comes && !changing && (
            <Button
              size="s"
              icon={FilePlus2}
              variant={isEmpty ? 'primary' : 'quiet'}
              onPress={() => navigate(bringInPath(meeting.id))}
            >
              {t('bringIn:title')}
            </Button>
          )}
          {meeting.may.lead && !isEmpty && comes && (
            <Button
              size="s"
              icon={changing ? Check : ArrowUpDown}
              variant={changing ? 'primary' : 'quiet'}
              onPress={() => setChanging(!changing)}
            >
              {changing ? t('agenda:done') : t('agenda:change')}
            </Button>
          )}
        </div>
      </div>
      {isEmpty && (
        <EmptyState title={t('empty')} icon={FolderOpen}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      )}
      {!isEmpty && !arranging && <Cards meeting={meeting} />}
      {!isEmpty && arranging && (
        <Suspense fallback={<Loading>{t('common:loading')}</Loading>}>
          <AgendaEditor meeting={meeting} />
          <AgendaTotal meeting={meeting} />
          <p className={css.keys}>{t('agenda:hint')}</p>
        </Suspense>
      )}
    </section>
  );
};
