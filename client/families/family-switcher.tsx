import { ChevronDown, ChevronLeft, ChevronRight, User } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { useQuestion } from './agenda-line';
import css from './family-switcher.module.css';
import { boardPath } from './paths';

interface FamilySwitcherProps {
  meeting: Meeting;
  conferenceId: string;
}

/** Which family this is, and the way to the others: Alt+↑ and Alt+↓, or the list behind its code. */
export const FamilySwitcher = ({ meeting, conferenceId }: FamilySwitcherProps) => {
  const { t } = useTranslation('families');
  const question = useQuestion();
  const [, navigate] = useLocation();
  const at = meeting.conferences.findIndex(({ id }) => id === conferenceId);
  const current = meeting.conferences[at];
  const previous = meeting.conferences[at - 1]?.id;
  const next = meeting.conferences[at + 1]?.id;
  const count = meeting.conferences.length;
  const isHeld = meeting.state === 'open';

  useEffect(() => {
    const go = (id: string | undefined) => id && navigate(boardPath(meeting.id, id));
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      go(event.key === 'ArrowUp' ? previous : next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [meeting.id, previous, next, navigate]);

  if (!current) return null;
  const open = (id: string | undefined) => id && navigate(boardPath(meeting.id, id));
  return (
    <nav className={css.switcher} aria-label={t('switcher')}>
      <IconButton
        label={t(isHeld ? 'previousAlone' : 'previous')}
        shortcut="Alt+↑"
        icon={ChevronLeft}
        size="s"
        isDisabled={!previous}
        onPress={() => open(previous)}
      />
      <Popover
        label={t('switcher')}
        trigger={
          <Button className={css.current ?? ''}>
            <strong>{current.familyCode}</strong>
            <span className={css.position}>{t('position', { number: at + 1, count })}</span>
            <ChevronDown size={15} strokeWidth={2} aria-hidden />
          </Button>
        }
      >
        {(close) => (
          <div className={css.list}>
            {isHeld && (
              <p className={css.alone}>
                <User size={15} strokeWidth={1.9} aria-hidden />
                {t(meeting.may.lead ? 'aloneLeader' : 'alone')}
              </p>
            )}
            <ol className="bare">
              {meeting.conferences.map((conference, index) => (
                <li key={conference.id}>
                  <Button
                    className={css.other ?? ''}
                    aria-current={conference.id === conferenceId ? 'page' : undefined}
                    onPress={() => {
                      close();
                      open(conference.id);
                    }}
                  >
                    <span className={css.number}>{index + 1}</span>
                    <strong>{conference.familyCode}</strong>
                    <span className={css.question}>{question(conference)}</span>
                  </Button>
                </li>
              ))}
            </ol>
          </div>
        )}
      </Popover>
      <IconButton
        label={t(isHeld ? 'nextAlone' : 'next')}
        shortcut="Alt+↓"
        icon={ChevronRight}
        size="s"
        isDisabled={!next}
        onPress={() => open(next)}
      />
    </nav>
  );
};
