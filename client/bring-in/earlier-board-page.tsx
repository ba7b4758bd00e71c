import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useParams } from 'wouter';
import type { ConferencePage } from '../../shared/api/families';
import { NotFound } from '../app/not-found';
import { useTitle } from '../app/use-title';
import { BoardScreen } from '../board/board-screen';
import { fetchBeside } from '../board/fetch-beside';
import { recordPath } from '../decision/paths';
import { useDecision } from '../decision/use-decision';
import { dayOf } from '../families/when';
import { ApiProblem, api } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { useRoom } from '../sync/rooms';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import { ErrorState, Loading } from '../ui/states';

const WeighingPanel = lazyPart(fetchBeside, (parts) => parts.WeighingPanel);

const EarlierBoard = ({ conference, participants, meeting }: ConferencePage) => {
  const { t, i18n } = useTranslation(['bringIn', 'board']);
  const [weighing, setWeighing] = useState(false);
  const { person, sessionId } = useMe();
  const room = useRoom(conference.boardDocument, person, sessionId);
  return (
    <BoardScreen
      key={room.doc.guid}
      room={room}
      // What is looked back at stays as it was, also where it was never closed.
      conference={{ ...conference, may: { read: true, write: false, close: false, reopen: false } }}
      participants={participants}
      me={person}
      ways={
        <Button
          size="s"
          variant={weighing ? 'quiet' : 'plain'}
          icon={Scale}
          aria-expanded={weighing}
          onPress={() => setWeighing(!weighing)}
        >
          {t('board:panel.weighing')}
        </Button>
      }
      beside={
        <Suspense>
          {weighing && (
            <WeighingPanel meeting={{ participants }} conference={conference} onClose={() => setWeighing(false)} />
          )}
        </Suspense>
      }
      whyReadOnly={<p>{t('earlierBoard', { day: dayOf(meeting.startsAt, i18n.language), title: meeting.title })}</p>}
    />
  );
};

/** The board of an earlier conference of a family, for who has a task for that family now. It can be read, not changed. */
export default function EarlierBoardPage() {
  const { t } = useTranslation(['board', 'common']);
  const { conferenceId = '', look } = useParams();
  const decision = useDecision(undefined, conferenceId);
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery({
    queryKey: ['conference', conferenceId],
    queryFn: () => api.get<ConferencePage>(`/api/conferences/${encodeURIComponent(conferenceId)}`),
  });
  useTitle(data && t('titleOf', { code: data.conference.familyCode }));
  // What was decided is what one comes back for; the board is one step further.
  if (decision.data?.decided && look !== 'bord') return <Redirect to={recordPath(conferenceId)} replace />;
  if (data && !decision.isPending) return <EarlierBoard {...data} />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (!error || data) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
