import { ClipboardCopy, Pencil, Plus, Trash2 } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestSheet } from '../../shared/api/guests';
import { deleteNotes, makeNotes, type Outcome, restoreNotes, rewriteNote } from '../../shared/board/commands';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import type { NoteView } from '../../shared/board/reading';
import type { BoardRoom } from '../sync/room';
import { SaveIndicator } from '../sync/save-indicator';
import { useLoaded } from '../sync/use-loaded';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { notify, say } from '../ui/notices';
import { Loading } from '../ui/states';
import { useCopy } from './copy';
import css from './guest.module.css';
import { LateLines } from './late-lines';
import { LineField } from './line-field';
import { LINES_FRAME, useLines } from './lines';

/** Tells what stopped a command, before anything is lost; whether it did what was asked. */
const useTell = () => {
  const { t } = useTranslation('guest');
  return (outcome: Outcome<unknown>): boolean => {
    if (outcome.ok) return true;
    const isLong = outcome.problem === 'text-too-long';
    notify(isLong ? t('lines.tooLong', { count: TEXT_PER_NOTE }) : t('lines.full'), 'error');
    return false;
  };
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const Line = ({ room, note, mayWrite }: { room: BoardRoom; note: NoteView; mayWrite: boolean }) => {
  const { t } = useTranslation('guest');
  const tell = useTell();
  const [edited, setEdited] = useState<string>();
  const row = useRef<HTMLLIElement>(null);
  const { id, text } = note;
  const label = short(text);

  const close = () => {
    setEdited(undefined);
    // The buttons are back in the next frame.
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  };
  const save = () => {
    const next = (edited ?? '').trim();
    if (next === '' || next === text) return close();
    if (!tell(rewriteNote(room.doc, id, next))) return;
    say(t('lines.saved'));
    close();
  };
  const remove = () => {
    deleteNotes(room.doc, [id]);
    notify(t('lines.deleted'), 'info', { label: t('lines.undo'), run: () => void restoreNotes(room.doc, [id]) });
  };

  const isEdited = edited !== undefined;
  return (
    <li className={css.line} ref={row}>
      {isEdited && (
        <>
          <LineField
            label={t('lines.editing')}
            value={edited}
            onChange={setEdited}
            onEnter={save}
            onEscape={close}
            mayWrite={mayWrite}
            onEnd={() => {
              save();
              setEdited(undefined);
            }}
            autoFocus
          />
          {mayWrite && <Button onPress={save}>{t('lines.save')}</Button>}
        </>
      )}
      {!(isEdited && mayWrite) && <span className={css.text}>{text}</span>}
      {!isEdited && mayWrite && (
        <span className={css.tools}>
          <IconButton label={t('lines.edit', { text: label })} icon={Pencil} size="s" onPress={() => setEdited(text)} />
          <IconButton label={t('lines.delete', { text: label })} icon={Trash2} size="s" onPress={remove} />
        </span>
      )}
    </li>
  );
};

/** The closing of a window would lose what was typed and not added. */
const useAskBeforeLeaving = (typed: boolean) => {
  useEffect(() => {
    if (!typed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [typed]);
};

const Entry = ({ room, mayWrite }: { room: BoardRoom; mayWrite: boolean }) => {
  const { t } = useTranslation('guest');
  const tell = useTell();
  const [text, setText] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  useAskBeforeLeaving(text.trim() !== '');
  useEffect(() => {
    // The turn has come: ready to write, unless the hands are somewhere else.
    if (mayWrite && document.activeElement === document.body) input.current?.focus();
  }, [mayWrite]);

  const add = (): boolean => {
    const line = text.trim();
    if (line === '') return false;
    const places = { viervensters: { frame: LINES_FRAME } };
    if (!tell(makeNotes(room.doc, [{ text: line, places }], nanoid))) return false;
    setText('');
    return true;
  };
  const addAndSay = () => {
    if (add()) say(t('lines.added'));
    input.current?.focus();
  };

  return (
    <div className={css.entry}>
      <LineField
        label={t('lines.entry')}
        value={text}
        onChange={setText}
        onEnter={addAndSay}
        mayWrite={mayWrite}
        onEnd={() => {
          if (add()) notify(t('lines.lastWords'));
        }}
        inputRef={input}
      />
      {mayWrite && (
        <div className={css.entryFoot}>
          <span className={css.soft}>{t('lines.hint')}</span>
          <Button variant="primary" icon={Plus} isDisabled={text.trim() === ''} onPress={addAndSay}>
            {t('lines.add')}
          </Button>
        </div>
      )}
    </div>
  );
};

interface GuestLinesProps {
  room: BoardRoom;
  state: GuestSheet['state'];
}

/** What the guest tells, line by line: written in their turn, and theirs to read and copy afterwards. */
export const GuestLines = ({ room, state }: GuestLinesProps) => {
  const { t } = useTranslation('guest');
  const copy = useCopy();
  const lines = useLines(room);
  const isLoaded = useLoaded(room);
  const mayWrite = state === 'now' && isLoaded;
  const saved = useSyncExternalStore(room.status.subscribe, room.status.get).kind === 'saved';
  if (state === 'waiting' && lines.length === 0) return <LateLines document={room.document} />;
  return (
    <section className={css.card} aria-labelledby="lines">
      <div className={css.cardHead}>
        <h2 id="lines" className={css.heading}>
          {t('lines.title')}
        </h2>
        {(state === 'now' || lines.length > 0) && <SaveIndicator room={room} />}
      </div>
      <LateLines document={room.document} />
      {!isLoaded && <Loading>{t('lines.fetching')}</Loading>}
      {isLoaded && lines.length === 0 && <p className={css.soft}>{t(mayWrite ? 'lines.emptyNow' : 'lines.empty')}</p>}
      <ul className={`bare ${css.lines}`}>
        {lines.map((note) => (
          <Line key={note.id} room={room} note={note} mayWrite={mayWrite} />
        ))}
      </ul>
      <Entry room={room} mayWrite={mayWrite} />
      {!mayWrite && lines.length > 0 && saved && <p className={css.soft}>{t('lines.delivered')}</p>}
      {!mayWrite && lines.length > 0 && (
        <Button
          variant="plain"
          size="s"
          icon={ClipboardCopy}
          onPress={() => copy(lines.map(({ text }) => text).join('\n'))}
        >
          {t('lines.copy')}
        </Button>
      )}
    </section>
  );
};
