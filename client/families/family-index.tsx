import { FolderOpen } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { EmptyState } from '../ui/states';
import css from './families.module.css';
import { FamilyCard } from './family-card';

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

/** The families on the agenda of a meeting, in their order. */
export const FamilyIndex = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('families');
  return (
    <section aria-labelledby="families">
      <h2 id="families" className={css.heading}>
        {t('title')}
      </h2>
      {meeting.conferences.length === 0 ? (
        <EmptyState title={t('empty')} icon={FolderOpen}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      ) : (
        <>
          <ol className={`bare ${css.families}`} onKeyDown={onArrows}>
            {meeting.conferences.map((conference, index) => (
              <FamilyCard key={conference.id} meetingId={meeting.id} conference={conference} number={index + 1} />
            ))}
          </ol>
          <p className={css.keys}>{t('keys')}</p>
        </>
      )}
    </section>
  );
};
