import { CalendarArrowUp, CheckCheck, SkipForward } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { useBoard } from '../board/board';
import { setLetGo } from '../leading/let-go';
import { nextOf } from '../leading/situation';
import { useLeading } from '../leading/use-leading';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { notify } from '../ui/notices';
import css from './closing.module.css';
import { ReadBack } from './read-back';
import { whenSaved } from './saved';
import { useClosing } from './use-closing';

interface ReadBackDialogProps {
  meeting: Meeting;
  conference: Conference;
  onClose: () => void;
  onPostpone: () => void;
}

/** While it is open, the table is at the step of reading back, if this form has one. */
const useReadingBack = (meeting: Meeting, conference: Conference): void => {
  const { command } = useLeading(meeting);
  const { turn } = meeting.leading;
  const steps = turn?.conferenceId === conference.id ? turn.steps : [];
  const step = steps.findIndex(({ key }) => key === 'teruglezen');
  const go = useRef(step >= 0 && turn?.step !== step);
  useEffect(() => {
    if (!go.current) return;
    go.current = false;
    void command({ act: 'step', step });
  }, [command, step]);
};

/** Reads back what goes to the record, and then closes the family. */
export default function ReadBackDialog({ meeting, conference, onClose, onPostpone }: ReadBackDialogProps) {
  const { t } = useTranslation(['closing', 'common']);
  const { room } = useBoard();
  const { close, isPending } = useClosing(meeting);
  const [waiting, setWaiting] = useState(false);
  const leaving = useRef(new AbortController());
  useReadingBack(meeting, conference);
  useEffect(() => {
    const { current } = leaving;
    return () => current.abort();
  }, []);

  const { turn } = meeting.leading;
  const isFree = turn === undefined || turn.conferenceId === conference.id;
  const next = nextOf({
    ...meeting,
    conferences: meeting.conferences.map((one) => (one.id === conference.id ? { ...one, closedAt: 0 } : one)),
  });
  const goesOn = meeting.state === 'open' && isFree && next !== undefined;
  const finish = async (begin: boolean) => {
    setWaiting(true);
    try {
      // What was written last on this screen is in the record too.
      await whenSaved(room.status, leaving.current.signal);
    } catch {
      return;
    }
    if (begin) setLetGo(meeting.id, false);
    const done = await close(conference, begin);
    setWaiting(false);
    if (!done) return;
    notify(t('closed', { code: conference.familyCode }), 'good');
    onClose();
  };
  const busy = waiting || isPending;
  return (
    <Dialog title={t('title', { code: conference.familyCode })} isOpen wide onClose={onClose}>
      <p className={css.lead}>{t('lead')}</p>
      <ReadBack meeting={meeting} />
      {waiting && <p role="status">{t('waiting')}</p>}
      <DialogActions>
        {meeting.state === 'open' && (
          <Button variant="plain" icon={CalendarArrowUp} isDisabled={busy} onPress={onPostpone}>
            {t('postpone.open')}
          </Button>
        )}
        <Button
          variant={goesOn ? 'quiet' : 'primary'}
          icon={CheckCheck}
          isDisabled={busy}
          onPress={() => void finish(false)}
        >
          {t('close')}
        </Button>
        {goesOn && (
          <Button variant="primary" icon={SkipForward} autoFocus isDisabled={busy} onPress={() => void finish(true)}>
            {t('closeAndNext', { code: next.familyCode })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
