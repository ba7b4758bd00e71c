import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asDraft, deleteNotes } from '../../shared/board/commands';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import type { NoteView } from '../../shared/board/reading';
import { textOf } from '../../shared/board/shape';
import { type Board, useBoard } from '../board/board';
import { loseCaret } from '../board/entry/lost-caret';
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

/** What is typed on when the editor went becomes a note beside this one. */
const useLoseCaret = ({ room }: Board, note: NoteView): void => {
  const lose = useEffectEvent(() => {
    if (document.activeElement?.closest('.note-text[contenteditable="true"]'))
      loseCaret({ document: room.document, draft: { places: asDraft(note).places } });
  });
  useLayoutEffect(() => () => lose(), []);
};

interface EditedProps {
  note: NoteView;
  at: { x: number; y: number } | undefined;
  onLeave: () => void;
}

const EditedText = ({ note, at, onLeave }: EditedProps) => {
  const { t } = useTranslation('board');
  const board = useBoard();
  const { room, announce } = board;
  const { id } = note;
  const fragment = textOf(room.doc, id);
  useEffect(() => () => dropIfBlank(board, id), [board, id]);
  useLoseCaret(board, note);
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
