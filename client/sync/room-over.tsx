import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSaveStatus } from '../board/board';
import { meetingPath } from '../families/paths';
import { endSession } from '../session/session';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import type { SaveStatus } from './room';

type Reason = (SaveStatus & { kind: 'ended' })['reason'];

const TEXTS = {
  'not-found': 'notFound',
  'old-client': 'oldClient',
  'too-large': 'refused',
  refused: 'refused',
} as const satisfies Record<Exclude<Reason, 'no-session' | 'restored'>, string>;

const Over = ({ reason, meetingId }: { reason: keyof typeof TEXTS; meetingId: string | undefined }) => {
  const { t } = useTranslation('sync');
  const [, navigate] = useLocation();
  const text = TEXTS[reason];
  const families = meetingId ? meetingPath(meetingId) : '/';
  const leave = () => (reason === 'not-found' ? navigate(families) : location.reload());
  return (
    <Dialog role="alertdialog" isOpen title={t(`over.${text}.title`)} onClose={leave}>
      <p>{t(`over.${text}.text`)}</p>
      <DialogActions>
        <Button variant="primary" onPress={leave}>
          {t(`over.${text}.action`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/**
 * What stands over a board when the server will have no more of it: why, what is safe, and what to do.
 * @param meetingId the meeting that it was opened in, if any
 */
export const RoomOver = ({ meetingId }: { meetingId: string | undefined }) => {
  const status = useSaveStatus();
  const reason = status.kind === 'ended' ? status.reason : undefined;
  useEffect(() => {
    if (reason === 'no-session' || reason === 'restored') void endSession(reason);
  }, [reason]);
  return reason && reason !== 'no-session' && reason !== 'restored' ? (
    <Over reason={reason} meetingId={meetingId} />
  ) : null;
};
