import { ArrowLeft, FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { MeetingExports } from '../../shared/api/exports';
import { receiverKey } from '../../shared/exports/parts';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { meetingPath } from '../families/paths';
import { useMeeting } from '../families/use-meetings';
import { when } from '../families/when';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Badge } from '../ui/badge';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import { BundlePart } from './bundle-part';
import css from './exports.module.css';
import { dossierPath } from './paths';
import { StateBadges } from './state';
import { useMeetingExports } from './use-exports';

type Family = MeetingExports['families'][number];

const FamilyLine = ({ family: { conferenceId, code, version, exports } }: { family: Family }) => {
  const { t } = useTranslation('exporting');
  return (
    <li className={css.family}>
      <h3 className={css.code}>
        <Link to={dossierPath(conferenceId)} className={css.whole}>
          {code}
        </Link>
      </h3>
      <div>
        <Badge tone={version > 0 ? 'accent' : 'neutral'}>
          {version > 0 ? t('meeting.decided', { version }) : t('meeting.undecided')}
        </Badge>
      </div>
      {exports.length === 0 && <p className={css.meta}>{version > 0 && t('meeting.nobody')}</p>}
      {exports.length > 0 && (
        <ul className={`bare ${css.given}`}>
          {exports.map((line) => (
            <li key={receiverKey(line.receiver)}>
              <span className={css.receiverName}>{line.receiver.name}</span>
              <StateBadges line={line} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** What of all families of a meeting went into whose case file, and everything in one file. */
export default function MeetingDossierPage() {
  const { t, i18n } = useTranslation(['exporting', 'common']);
  const { meetingId = '' } = useParams();
  const problemText = useProblemText();
  const { data: meeting } = useMeeting(meetingId);
  const { data: all, error, refetch } = useMeetingExports(meetingId);
  useTitle(t('meeting.title'));
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <main id="content" tabIndex={-1} className={page.page}>
      <header className={css.head}>
        <h1 className={page.title}>{t('meeting.title')}</h1>
        {meeting && (
          <p className={css.soft}>
            {meeting.title}, {when(meeting.startsAt, i18n.language)}
          </p>
        )}
        {meeting && (
          <div className={css.ways}>
            <Link to={meetingPath(meetingId)} className={css.way}>
              <ArrowLeft size={17} strokeWidth={1.9} aria-hidden />
              {t('meeting.back')}
            </Link>
          </div>
        )}
      </header>
      {!all && !error && <Loading>{t('loading')}</Loading>}
      {!all && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {all && (
        <>
          <BundlePart meetingId={meetingId} all={all} />
          <section aria-labelledby="export-families" className={css.families}>
            <h2 id="export-families" className={css.heading}>
              {t('meeting.families')}
            </h2>
            {all.families.length === 0 ? (
              <EmptyState title={t('meeting.noFamilies')} icon={FolderOpen} />
            ) : (
              <ul className={`bare ${css.sheet}`}>
                {all.families.map((family) => (
                  <FamilyLine key={family.conferenceId} family={family} />
                ))}
              </ul>
            )}
          </section>
        </>
      )}
    </main>
  );
}
