import { CalendarOff, CircleCheck, Hourglass, type LucideIcon, MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestSheet } from '../../shared/api/guests';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { useRoom } from '../sync/rooms';
import { cx } from '../ui/cx';
import { say } from '../ui/notices';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import css from './guest.module.css';
import { GuestAgreements } from './guest-agreements';
import { GuestLines } from './guest-lines';
import { longDay } from './long-day';
import { ShownWindow } from './shown-window';
import { useGuestSheet } from './use-guest-sheet';

const ICONS: Record<GuestSheet['state'], LucideIcon> = {
  waiting: Hourglass,
  now: MessageSquareText,
  over: CircleCheck,
  cancelled: CalendarOff,
};

/** Where the guest stands: shown large, named in the tab, and said when it changes. */
const Standing = ({ state }: { state: GuestSheet['state'] }) => {
  const { t } = useTranslation('guest');
  useTitle(state === 'now' ? t('nowTitle') : t('title'));
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    say(`${t(`state.${state}`)}. ${t(`meaning.${state}`)}`);
  }, [state, t]);
  const Icon = ICONS[state];
  return (
    <div className={cx(css.standing, css[state])}>
      <Icon size={22} strokeWidth={1.9} aria-hidden />
      <div>
        <h2 className={css.state}>{t(`state.${state}`)}</h2>
        <p>{t(`meaning.${state}`)}</p>
      </div>
    </div>
  );
};

const Sheet = ({ sheet }: { sheet: GuestSheet }) => {
  const { t, i18n } = useTranslation('guest');
  const { person, sessionId } = useMe();
  const room = useRoom(sheet.document, person, sessionId);
  const { shown, agreements } = sheet;
  return (
    <main id="content" className={cx(css.page, shown && css.withWindow)} tabIndex={-1}>
      <header className={css.head}>
        <p className={css.eyebrow}>{t('asked', { day: longDay(sheet.day, i18n.language) })}</p>
        <h1 className={css.question}>{sheet.question}</h1>
      </header>
      <Standing state={sheet.state} />
      <div className={css.columns}>
        <GuestLines room={room} state={sheet.state} />
        <ShownWindow shown={shown} />
      </div>
      {agreements.length > 0 && <GuestAgreements agreements={agreements} />}
    </main>
  );
};

/** A guest's page for one family: the question to them, whether it is their turn, and what they tell. */
export const GuestPage = ({ conferenceId }: { conferenceId: string }) => {
  const { t } = useTranslation(['guest', 'common']);
  const problemText = useProblemText();
  const { data: sheet, error, refetch } = useGuestSheet(conferenceId);
  if (error instanceof ApiProblem && error.status === 404) {
    return (
      <main id="content" className={page.narrow} tabIndex={-1}>
        <EmptyState title={t('gone.title')}>
          <p>{t('gone.text')}</p>
        </EmptyState>
      </main>
    );
  }
  if (sheet) return <Sheet sheet={sheet} />;
  if (!error) return <Loading>{t('common:loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
};
