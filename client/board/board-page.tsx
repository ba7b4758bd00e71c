import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import { NotFound } from '../app/not-found';
import { useTitle } from '../app/use-title';
import { ClosedNotice } from '../closing/closed-notice';
import { useMeeting } from '../families/use-meetings';
import { WithoutYou } from '../leading/without-you';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { useReadFirst, useRoom } from '../sync/rooms';
import { ErrorState, Loading } from '../ui/states';
import { BoardScreen } from './board-screen';

interface OpenBoardProps {
  meeting: Meeting;
  conference: Conference;
  reread: () => Promise<unknown>;
}

const OpenBoard = ({ meeting, conference, reread }: OpenBoardProps) => {
  const { person, sessionId } = useMe();
  const room = useRoom(conference.boardDocument, person, sessionId);
  useReadFirst(conference.boardDocument, reread);
  // A room of its own after each opening: selection, undo and caret never cross from one family to another.
  return (
    <BoardScreen
      key={room.doc.guid}
      room={room}
      meeting={meeting}
      conference={conference}
      participants={meeting.participants}
      me={person}
      whyReadOnly={
        conference.closedAt === undefined ? undefined : <ClosedNotice meeting={meeting} conference={conference} />
      }
    />
  );
};

/** The page of one family's board in a meeting. */
export default function BoardPage() {
  const { t } = useTranslation(['board', 'common']);
  const { meetingId = '', conferenceId = '' } = useParams();
  const problemText = useProblemText();
  const { data: meeting, error, refetch } = useMeeting(meetingId);
  const conference = meeting?.conferences.find(({ id }) => id === conferenceId);
  const reread = useCallback(async () => {
    await refetch();
    // What was read is shown a moment after it came.
    await new Promise((shown) => setTimeout(shown));
  }, [refetch]);
  useTitle(conference && t('titleOf', { code: conference.familyCode }));

  if (meeting && conference && !conference.may.read) return <WithoutYou meeting={meeting} conference={conference} />;
  if (meeting && conference) return <OpenBoard meeting={meeting} conference={conference} reread={reread} />;
  if (meeting) return <NotFound />;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
