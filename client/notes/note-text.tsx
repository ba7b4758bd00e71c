import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asDraft, deleteNotes } from '../../shared/board/commands';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import { deleterOf, type NoteView } from '../../shared/board/reading';
import { textOf } from '../../shared/board/shape';
import type { WorksheetKey } from '../../shared/worksheets/worksheets';
import { type Board, useBoard } from '../board/board';
import { loseCaret } from '../board/entry/lost-caret';
import { readScreen } from '../presence/read-presence';
import { typeOn } from '../sync/typed-on';
import { isBlank } from './blank';
import styles from './note-text.module.css';
import { RichText } from './rich-text';

export const fetchEditor = () => import('./note-editor');
const NoteEditor = lazy(fetchEditor);

const Static = ({ note }: { note: NoteView }) => {
  const { t } = useTranslation('board');
  return (
    <div className="note-text">
      {note.text === '' ? <p className={styles.empty}>{t('note.emptyHint')}</p> : <RichText nodes={note.rich} />}
    </div>
  );
};

const PlainText = ({ note }: { note: NoteView }) => {
  const { t } = useTranslation('board');
  return (
    <div className="note-text">
      <p className={styles.plain}>{note.text}</p>
      <p className={styles.unknown} role="status">
        {t('note.unknown')}
      </p>
    </div>
  );
};

/** Not a step of undo: taking back what was never said would bring back an empty note. */
const BLANK = Symbol('blank note');

const dropIfBlank = ({ room, selection }: Board, id: string): void => {
  const note = room.view.note(id);
  if (!note || note.deletedAt !== undefined || !isBlank(note) || selection.get().editing?.note === id) return;
  room.doc.transact(() => deleteNotes(room.doc, [id]), BLANK);
};

/** Who deleted a note, by name: from the presence that the server vouches for. */
const deletedBy = ({ room }: Board, id: string): string | undefined => {
  const client = deleterOf(room.doc, id);
  return client === undefined ? undefined : readScreen(client, room.awareness.getStates().get(client))?.person.name;
};

/**
 * What is typed on when the editor went becomes a note beside this one. Was the note itself taken away meanwhile, then the
 * keys go on with the words that stood in it: they are nobody's command.
 */
const useLoseCaret = (board: Board, note: NoteView, worksheet: WorksheetKey): void => {
  const { room } = board;
  const lose = useEffectEvent(() => {
    if (!document.activeElement?.closest('.note-text[contenteditable="true"]')) return;
    const { places } = asDraft(note);
    loseCaret({ document: room.document, draft: { places } }, () => {
      const now = room.view.note(note.id);
      if (!now || (now.deletedAt === undefined && now.places[worksheet])) return;
      typeOn(room.document, { ...asDraft(now), text: now.text, places }, { by: deletedBy(board, note.id) });
    });
  });
  useLayoutEffect(() => () => lose(), []);
};

interface EditedProps {
  note: NoteView;
  at: { x: number; y: number } | undefined;
  onLeave: () => void;
  worksheet: WorksheetKey;
}

const EditedText = ({ note, at, onLeave, worksheet }: EditedProps) => {
  const { t } = useTranslation('board');
  const board = useBoard();
  const { room, announce } = board;
  const { id } = note;
  const fragment = textOf(room.doc, id);
  useEffect(() => () => dropIfBlank(board, id), [board, id]);
  useLoseCaret(board, note, worksheet);
  if (!fragment) return <PlainText note={note} />;
  return (
    <Suspense fallback={<Static note={note} />}>
      <NoteEditor
        room={room}
        fragment={fragment}
        label={t('note.text')}
        at={at}
        onLeave={onLeave}
        onFull={() => announce(t('note.full', { count: TEXT_PER_NOTE }))}
        unknown={<PlainText note={note} />}
      />
    </Suspense>
  );
};

/** A note's text: an editor where this person's caret is, plain markup everywhere else. */
export const NoteText = ({ editing, ...props }: EditedProps & { editing: boolean }) => {
  const { readOnly } = useBoard();
  return editing && !readOnly ? <EditedText {...props} /> : <Static note={props.note} />;
};
