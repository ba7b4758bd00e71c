import { CalendarPlus, FileSignature, Settings2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { LetterheadPart } from '../exports/letterhead-part';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { ErrorState, Loading } from '../ui/states';
import { CallLink } from './call-link';
import { Dates } from './dates';
import { Members } from './members';
import { pactPath } from './paths';
import css from './series.module.css';
import { SettingsDialog } from './settings-dialog';
import { useSeries } from './use-series';

const FeedDialog = lazy(() => import('./feed-dialog'));

/** The day of the week of yyyy-mm-dd, as people say it. */
const weekday = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** A series: when it meets, who sits at the table, and what its organisations agreed. */
export default function SeriesPage() {
  const { t, i18n } = useTranslation(['series', 'common']);
  const problemText = useProblemText();
  const { seriesId = '' } = useParams();
  const { data: series, error, refetch } = useSeries(seriesId);
  const [open, setOpen] = useState<'settings' | 'feed'>();
  useTitle(series?.settings.title);
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!series) {
    return (
      <main id="content" className={page.page} tabIndex={-1}>
        {!error && <Loading>{t('loading')}</Loading>}
        {error && (
          <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
            <p>{problemText(error)}</p>
          </ErrorState>
        )}
      </main>
    );
  }
  const { title, firstDay, time, everyWeeks, minutes, callUrl } = series.settings;
  return (
    <main id="content" className={page.page} tabIndex={-1}>
      <header className={css.head}>
        <p className={css.soft}>{t('reeks')}</p>
        <h1 className={page.title}>{title}</h1>
        <p className={css.soft}>
          {t('rhythm', { count: everyWeeks, day: weekday(firstDay, i18n.language), time, minutes })}
        </p>
        <div className={css.ways}>
          <Link to={pactPath(series.id)} className={css.way}>
            <FileSignature size={17} strokeWidth={1.9} aria-hidden />
            {t('common:pactLink')}
          </Link>
          {callUrl && <CallLink url={callUrl} />}
          <Button icon={CalendarPlus} onPress={() => setOpen('feed')}>
            {t('common:feedLink')}
          </Button>
          {series.may.manage && (
            <Button icon={Settings2} onPress={() => setOpen('settings')}>
              {t('settings.open')}
            </Button>
          )}
        </div>
      </header>
      <div className={css.columns}>
        <div>
          <Dates meetings={series.meetings} />
          {series.may.manage && <LetterheadPart seriesId={series.id} />}
        </div>
        <Members series={series} />
      </div>
      {open === 'settings' && <SettingsDialog series={series} onClose={() => setOpen(undefined)} />}
      <Suspense>{open === 'feed' && <FeedDialog onClose={() => setOpen(undefined)} />}</Suspense>
    </main>
  );
}
