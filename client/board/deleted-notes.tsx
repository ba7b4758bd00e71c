import { RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { restoreNotes } from '../../shared/board/commands';
import { isBlank } from '../notes/blank';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { useBoard, useNotes } from './board';
import styles from './deleted-notes.module.css';

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** What was deleted from this board, newest first, to put back until the board closes. Absent while nothing was, and once it is. */
export const DeletedNotes = () => {
  const { t, i18n } = useTranslation('board');
  const { room, readOnly, tell, announce } = useBoard();
  const notes = useNotes();
  const deleted = [...notes.values()]
    .filter((note) => note.deletedAt !== undefined && !isBlank(note))
    .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  if (readOnly || deleted.length === 0) return null;
  const restore = (id: string) => {
    room.undo.stopCapturing();
    const outcome = restoreNotes(room.doc, [id]);
    tell(outcome);
    if (outcome.ok) announce(t('said.restored'));
  };
  return (
    <Popover
      label={t('drawer.title')}
      placement="bottom end"
      trigger={
        <IconButton label={t('drawer.open', { count: deleted.length })} icon={Trash2}>
          <span className={styles.count} aria-hidden>
            {deleted.length}
          </span>
        </IconButton>
      }
    >
      <h2 className={styles.title}>{t('drawer.title')}</h2>
      <p className={styles.hint}>{t('drawer.hint')}</p>
      <ul className={`bare ${styles.list}`}>
        {deleted.map((note) => (
          <li key={note.id} className={styles.note}>
            <div>
              <p className={styles.text}>{note.text || t('note.empty')}</p>
              <p className={styles.when}>
                {t('drawer.gone', { time: new Date(note.deletedAt ?? 0).toLocaleTimeString(i18n.language, CLOCK) })}
              </p>
            </div>
            <Button
              size="s"
              icon={RotateCcw}
              aria-label={t('drawer.restoreOf', { text: note.text })}
              onPress={() => restore(note.id)}
            >
              {t('drawer.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
};
