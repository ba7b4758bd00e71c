import { CircleCheck, CloudOff, CloudUpload, Eye, PenLine, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../../shared/api/contract';
import type { Leading } from '../../../shared/api/leading';
import { deleteNotes, makeNotes } from '../../../shared/board/commands';
import { parseEntry } from '../../../shared/worksheets/short-codes';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { type Board, BoardProvider, useBoard, useFrameNotes } from '../../board/board';
import { useEntryContext } from '../../board/entry/entry-context';
import { draftOf } from '../../board/entry/entry-draft';
import { NoteEntry } from '../../board/entry/note-entry';
import { createSelection } from '../../board/selection';
import { useTell } from '../../board/use-tell';
import { NoteCard } from '../../notes/note-card';
import { useMe } from '../../session/session';
import type { BoardRoom } from '../../sync/room';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { notify, say } from '../../ui/notices';
import { callName, participantOf } from '../situation';
import { useLeading } from '../use-leading';
import { TablePanel } from './table-panel';
import css from './tools.module.css';

type Silent = NonNullable<Leading['silent']>;

const STATUS_ICONS = {
  loading: CloudUpload,
  saving: CloudUpload,
  saved: CircleCheck,
  offline: CloudOff,
  ended: CloudOff,
};

/** The truth about what is on disk of one's own lines. */
const Status = ({ room: { status } }: { room: BoardRoom }) => {
  const { t } = useTranslation('tools');
  const { kind } = useSyncExternalStore(status.subscribe, status.get);
  const Icon = STATUS_ICONS[kind];
  return (
    <p className={css.status} data-status={kind}>
      <Icon size={15} strokeWidth={1.9} aria-hidden />
      {t(`silent.status.${kind}`)}
    </p>
  );
};

/** What one wrote so far, newest first: the line is above it. */
const OwnNotes = ({ frame }: { frame: FrameKey }) => {
  const { t } = useTranslation('tools');
  const { room, participants } = useBoard();
  const notes = useFrameNotes(frame);
  if (notes.length === 0) return <p className={css.soft}>{t('silent.none')}</p>;
  return (
    <ul className={`bare ${css.ownNotes}`} aria-label={t('silent.yours')}>
      {notes.toReversed().map((note) => (
        <li key={note.id} className={css.ownNote}>
          <div>
            <NoteCard note={note} participants={participants} alsoIn={undefined}>
              <p className={css.ownText}>{note.text}</p>
            </NoteCard>
          </div>
          <IconButton
            size="s"
            icon={X}
            label={t('silent.remove', { text: note.text })}
            onPress={() => {
              deleteNotes(room.doc, [note.id]);
              say(t('silent.removed'));
            }}
          />
        </li>
      ))}
    </ul>
  );
};

/** For who leads: showing it all, or stopping without. */
const LeaderButtons = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('tools');
  const { command, isPending } = useLeading(meeting);
  const [asking, setAsking] = useState(false);
  return (
    <div className={css.actions}>
      <Button variant="primary" icon={Eye} isDisabled={isPending} onPress={() => void command({ act: 'reveal' })}>
        {t('silent.reveal')}
      </Button>
      <Button onPress={() => setAsking(true)}>{t('silent.stop')}</Button>
      <ConfirmDialog
        title={t('silent.stopTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        action={t('silent.stop')}
        onConfirm={async () => {
          await command({ act: 'end-silent' });
          setAsking(false);
        }}
      >
        {t('silent.stopText')}
      </ConfirmDialog>
    </div>
  );
};

interface WritingProps {
  meeting: Meeting;
  silent: Silent;
  onDone: () => void;
}

const Writing = ({ meeting, silent, onDone }: WritingProps) => {
  const { t } = useTranslation(['tools', 'board']);
  const { room, me, tell } = useBoard();
  const context = useEntryContext();
  const root = useRef<HTMLDivElement>(null);
  /** The line that was left at the reveal has become a note. */
  const isEntered = useRef(false);
  const { leader } = meeting.leading;
  const { frame, revealed } = silent;
  const name = callName(participantOf(meeting, leader)?.name ?? '');

  // Whoever is not writing elsewhere can begin at once.
  useEffect(() => {
    if (document.activeElement?.matches('body, main')) root.current?.querySelector('textarea')?.focus();
  }, []);

  const lineOf = (element: HTMLElement | null): string => element?.querySelector('textarea')?.value.trim() ?? '';
  const done = useEffectEvent(onDone);
  useLayoutEffect(() => {
    if (revealed && lineOf(root.current) === '') done();
  }, [revealed]);

  // A line that was not entered when the table moved on is kept, for its writer alone.
  const keep = useEffectEvent((line: string) => {
    const entry = parseEntry(line, context);
    if (entry.text !== '') tell(makeNotes(room.doc, [draftOf(entry, frame, {})], nanoid));
  });
  useEffect(() => {
    const element = root.current;
    return () => {
      const line = lineOf(element);
      if (line !== '' && !isEntered.current) keep(line);
    };
  }, []);
  const onMade = () => {
    if (!revealed) return;
    isEntered.current = true;
    onDone();
  };

  return (
    <div ref={root} className={css.writing} data-frame={frame}>
      <p className={css.question}>{t(`board:frame.${frame}.question`)}</p>
      <NoteEntry frame={frame} onMade={onMade} />
      <p className={css.soft}>
        {revealed && t('silent.unfinished')}
        {!revealed && (leader === me.id ? t('silent.privateLeader') : t('silent.private', { leader: name }))}
      </p>
      {!revealed && <OwnNotes frame={frame} />}
      <div className={css.foot}>
        <Status room={room} />
        {leader === me.id && !revealed && <LeaderButtons meeting={meeting} />}
      </div>
    </div>
  );
};

interface SilentPanelProps extends WritingProps {
  conference: Conference;
  /** That of one's own draft. */
  room: BoardRoom;
}

/** Writing for oneself: the same line as on a board, over a document that nobody else can open. */
export const SilentPanel = ({ conference, room, ...writing }: SilentPanelProps) => {
  const { t } = useTranslation(['tools', 'board']);
  const { person } = useMe();
  const tell = useTell();
  const [selection] = useState(createSelection);
  const { participants } = writing.meeting;
  const board = useMemo<Board>(
    () => ({
      room,
      conference,
      participants,
      me: person,
      readOnly: false,
      selection,
      tell,
      announce: (message) => void notify(message),
    }),
    [room, conference, participants, person, selection, tell],
  );
  return (
    <BoardProvider value={board}>
      <TablePanel icon={PenLine} title={t('silent.title', { frame: t(`board:frame.${writing.silent.frame}.name`) })}>
        <Writing {...writing} />
      </TablePanel>
    </BoardProvider>
  );
};
