import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import page from '../app/page.module.css';
import { InTopBar } from '../app/top-bar';
import { FamilySwitcher } from '../families/family-switcher';
import { meetingPath } from '../families/paths';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/states';
import { LeadingBar } from './leading-bar';

/** A family for which this person has no task: nothing went wrong, and what to do now is said. */
export const WithoutYou = ({ meeting, conference }: { meeting: Meeting; conference: Conference }) => {
  const { t } = useTranslation(['leading', 'board']);
  const [, navigate] = useLocation();
  const isNow = meeting.state === 'open' && meeting.leading.turn?.conferenceId === conference.id;
  return (
    <>
      <InTopBar>
        <FamilySwitcher meeting={meeting} conferenceId={conference.id} />
      </InTopBar>
      <LeadingBar meeting={meeting} />
      <main id="content" className={page.narrow} tabIndex={-1} data-conference={conference.id}>
        <h1 className="said">{t('board:titleOf', { code: conference.familyCode })}</h1>
        <EmptyState
          icon={EyeOff}
          title={isNow ? t('without.title', { code: conference.familyCode }) : t('without.notYours')}
          action={<Button onPress={() => navigate(meetingPath(meeting.id))}>{t('without.home')}</Button>}
        >
          <p>{t('without.text')}</p>
          {isNow && <p>{t('without.next')}</p>}
        </EmptyState>
      </main>
    </>
  );
};
