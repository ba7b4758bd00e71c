import { useQuery } from '@tanstack/react-query';
import { FileText, FolderInput, Files as ManyFiles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import type { ExportsPage } from '../../shared/api/exports';
import type { ConferencePage } from '../../shared/api/families';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { useTitle } from '../app/use-title';
import { recordPath } from '../decision/paths';
import { boardPath } from '../families/paths';
import { when } from '../families/when';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import { AddReceiver } from './add-receiver';
import css from './exports.module.css';
import { FamilyAdults } from './family-adults';
import { History } from './history';
import { meetingDossierPath } from './paths';
import { ReceiverList } from './receiver-list';
import { ReceiverView } from './receiver-view';
import { allReceivers, newestOf } from './receivers';
import { useExports } from './use-exports';

const hasSomething = (found: ExportsPage): found is ExportsPage & { version: number } => found.version !== undefined;

const Nothing = ({ conference, meeting }: ConferencePage) => {
  const { t } = useTranslation('exporting');
  const [, go] = useLocation();
  return (
    <EmptyState
      title={t('nothing.title')}
      icon={FolderInput}
      action={<Button onPress={() => go(boardPath(meeting.id, conference.id))}>{t('nothing.board')}</Button>}
    >
      <p>{t('nothing.text')}</p>
    </EmptyState>
  );
};

interface ReceiversProps {
  meetingId: string;
  conferenceId: string;
  found: ExportsPage & { version: number };
}

/** Who gets what: the list of all, or the one that was chosen. */
const Receivers = ({ meetingId, conferenceId, found }: ReceiversProps) => {
  // Who was added by hand is nowhere kept until something is laid down for them.
  const [added, setAdded] = useState<readonly Receiver[]>([]);
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [cameFrom, setCameFrom] = useState<string>();
  const newest = newestOf(found);
  const receivers = allReceivers(found, added);
  const hasAdults = receivers.some(({ receiver, family }) => family && receiver.kind === 'ouder');
  const possible = receivers.find(({ receiver }) => receiverKey(receiver) === chosen);
  if (possible && chosen) {
    const back = () => {
      setCameFrom(chosen);
      setChosen(undefined);
    };
    return (
      <ReceiverView
        key={chosen}
        conferenceId={conferenceId}
        page={found}
        possible={possible}
        newest={newest.get(chosen)}
        onBack={back}
      />
    );
  }
  const add = (receiver: Receiver) => {
    setAdded((before) => [...before, receiver]);
    setAdding(false);
    setChosen(receiverKey(receiver));
  };
  return (
    <>
      <ReceiverList
        receivers={receivers}
        newest={newest}
        cameFrom={cameFrom}
        onChoose={setChosen}
        onAdd={found.may.make ? () => setAdding(true) : undefined}
        ofFamily={<FamilyAdults meetingId={meetingId} conferenceId={conferenceId} isNeeded={!hasAdults} />}
      />
      <History exports={found.exports} />
      {adding && <AddReceiver onAdd={add} onClose={() => setAdding(false)} />}
    </>
  );
};

const Dossier = (all: ConferencePage) => {
  const { conference, meeting } = all;
  const { t, i18n } = useTranslation(['exporting', 'common']);
  const problemText = useProblemText();
  const { data: found, error, refetch } = useExports(meeting.id, conference.id);
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  return (
    <main id="content" tabIndex={-1} className={page.page}>
      <header className={css.head}>
        <h1 className={page.title}>{t('of', { code: conference.familyCode })}</h1>
        <p className={css.soft}>
          {meeting.title}, {when(meeting.startsAt, i18n.language)}
        </p>
        <nav className={css.ways} aria-label={t('title')}>
          {found?.version !== 0 && found?.version !== undefined && (
            <Link to={recordPath(conference.id)} className={css.way}>
              <FileText size={17} strokeWidth={1.9} aria-hidden />
              {t('record')}
            </Link>
          )}
          <Link to={meetingDossierPath(meeting.id)} className={css.way}>
            <ManyFiles size={17} strokeWidth={1.9} aria-hidden />
            {t('wholeMeeting')}
          </Link>
        </nav>
      </header>
      {!found && !error && <Loading>{t('loading')}</Loading>}
      {!found && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {found && !hasSomething(found) && <Nothing {...all} />}
      {found && hasSomething(found) && (
        <>
          <p className={found.version === 0 ? css.notice : css.soft}>
            {found.version === 0 ? t('fromProposal') : t('fromRecord', { version: found.version })}
          </p>
          <Receivers meetingId={meeting.id} conferenceId={conference.id} found={found} />
        </>
      )}
    </main>
  );
};

/** What of one family's decision goes into whose case file. */
export default function DossierPage() {
  const { t } = useTranslation(['exporting', 'common']);
  const { conferenceId = '' } = useParams();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery({
    queryKey: ['conference', conferenceId],
    queryFn: () => api.get<ConferencePage>(`/api/conferences/${encodeURIComponent(conferenceId)}`),
  });
  useTitle(data && t('of', { code: data.conference.familyCode }));
  if (data) return <Dossier {...data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
