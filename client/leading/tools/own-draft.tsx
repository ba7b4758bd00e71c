import { CornerDownLeft, EyeOff, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../../shared/api/contract';
import { draftName } from '../../../shared/sync/documents';
import { useMe } from '../../session/session';
import { useRoom } from '../../sync/rooms';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { notify } from '../../ui/notices';
import { SilentPanel } from './silent-panel';
import css from './tools.module.css';
import { type Revealing, useRevealing } from './use-revealing';

/** What somebody wrote for themselves and the table moved on from: it stays theirs, and this is the way to the board. */
const Offer = ({ hidden, ready, reveal, drop }: Revealing) => {
  const { t } = useTranslation('asked');
  const [asking, setAsking] = useState(false);
  const count = hidden.length;
  const put = () => {
    const made = reveal();
    if (made > 0) notify(t('own.putDone', { count: made }), 'good');
  };
  return (
    <div className={css.row}>
      <EyeOff size={17} strokeWidth={1.9} aria-hidden />
      <p>
        <strong>{t('own.title', { count })}</strong> {ready ? t('own.text') : t('own.waiting')}
      </p>
      <span className={css.actions}>
        <Button size="s" icon={CornerDownLeft} isDisabled={!ready} onPress={put}>
          {t('own.put')}
        </Button>
        <Button size="s" variant="plain" icon={Trash2} onPress={() => setAsking(true)}>
          {t('own.drop')}
        </Button>
      </span>
      <ConfirmDialog
        title={t('own.dropTitle', { count })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('own.drop')}
        danger
        onConfirm={() => {
          drop();
          setAsking(false);
        }}
      >
        {t('own.dropText')}
      </ConfirmDialog>
    </div>
  );
};

interface OwnDraftProps {
  meeting: Meeting;
  conference: Conference;
}

/** One person's own notes of one family: written while the table is silent, revealed, or still to be put on the board. */
export default function OwnDraft({ meeting, conference }: OwnDraftProps) {
  const { person, sessionId } = useMe();
  const board = useRoom(conference.boardDocument, person, sessionId);
  const draft = useRoom(draftName(conference.id, person.id), person, sessionId);
  const { turn, silent } = meeting.leading;
  const asked = turn?.conferenceId === conference.id ? silent : undefined;
  const revealing = useRevealing(board, draft, asked?.revealed ? asked.frame : undefined);

  useEffect(() => {
    draft.setHere(true);
    return () => draft.setHere(false);
  }, [draft]);

  // A line that somebody is in the middle of keeps the panel open after the reveal.
  const [isDone, setDone] = useState(false);
  if (isDone && !asked?.revealed) setDone(false);
  if (asked && !(asked.revealed && isDone)) {
    const writing = { meeting, conference, silent: asked, room: draft };
    return <SilentPanel key={draft.doc.guid} {...writing} onDone={() => setDone(true)} />;
  }
  return revealing.hidden.length > 0 && !revealing.busy && <Offer {...revealing} />;
}
