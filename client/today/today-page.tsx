import '../i18n/later-texts';
import { useTranslation } from 'react-i18next';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { useProblemText } from '../session/problem-text';
import { ErrorState, Loading } from '../ui/states';
import { AllMeetings } from './all-meetings';
import { AskedRegie } from './asked-regie';
import { AskedConsults, WaitingConsults } from './consults';
import { dayNameAt } from './days';
import { Handovers } from './handovers';
import { MeetingCard } from './meeting-card';
import { OwnAgreements } from './own-agreements';
import { OwnFamilies } from './own-families';
import { OwnFeedback } from './own-feedback';
import { OwnMelding } from './own-melding';
import { OwnOwed } from './own-owed';
import { Releases } from './releases';
import css from './today.module.css';
import { useCalledAlong } from './use-called-along';
import { useToday } from './use-today';

/** The first page: what is going on or comes next, and what waits for this person. */
export default function TodayPage() {
  const { t, i18n } = useTranslation(['today', 'common']);
  const problemText = useProblemText();
  const { data: today, error, refetch } = useToday();
  useTitle(t('title'));
  useCalledAlong(today?.meeting);
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <header className={css.head}>
        <h1 className={page.title}>{t('title')}</h1>
        {today && <p className={css.soft}>{dayNameAt(today.now, i18n.language)}</p>}
      </header>
      {!today && !error && <Loading>{t('loading')}</Loading>}
      {!today && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {today && (
        <>
          <MeetingCard {...today} />
          <div className={css.columns}>
            <div className={css.column}>
              <OwnMelding {...today} />
              <Handovers {...today} />
              <Releases {...today} />
              <AskedRegie {...today} />
              <WaitingConsults {...today} />
              <OwnFamilies {...today} />
            </div>
            <div className={css.column}>
              <OwnAgreements {...today} />
              <OwnFeedback {...today} />
              <OwnOwed {...today} />
              <AskedConsults {...today} />
            </div>
          </div>
          <AllMeetings />
        </>
      )}
    </main>
  );
}
