import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import { FRAMES } from '../actions/place-actions';
import { useBoard, useFrameNotes } from '../board';
import { NoteEntry } from '../entry/note-entry';
import css from './list.module.css';
import { ListRow } from './list-row';

interface FrameProps {
  frame: FrameKey;
  /** On a phone one entry line at the bottom serves all frames, and a selected note shows what can be done. */
  small: boolean;
  onMade: (ids: readonly string[]) => void;
  onLeaveLine: (frame: FrameKey, step: 1 | -1) => void;
}

/** A window or a column: its question, its entry line, and its notes in order. */
export const ListFrame = memo(function ListFrame({ frame, small, onMade, onLeaveLine }: FrameProps) {
  const { t } = useTranslation(['list', 'board']);
  const { readOnly } = useBoard();
  const notes = useFrameNotes(frame);
  const [last, setLast] = useState<string>();
  const titleId = useId();
  const worksheet = worksheetOf(frame);
  const stop = notes.some(({ id }) => id === last) ? last : notes[0]?.id;
  const count = notes.length;

  return (
    <section className={css.frame} data-frame={frame} aria-labelledby={titleId}>
      <header className={css.head}>
        <div className={css.titleLine}>
          <h3 id={titleId} className={css.title}>
            <span className={css.number} aria-hidden>
              {FRAMES.indexOf(frame) + 1}
            </span>
            {t(`board:frame.${frame}.name`)}
          </h3>
          <p className={css.question}>{t(`board:frame.${frame}.question`)}</p>
          <span className={css.count}>{count === 0 ? t('none') : t('notes', { count })}</span>
        </div>
        {!small && !readOnly && (
          <NoteEntry frame={frame} onMade={onMade} onLeave={(step) => onLeaveLine(frame, step)} />
        )}
      </header>
      {count === 0 ? (
        (small || readOnly) && <p className={css.empty}>{readOnly ? t('stayedEmpty') : t(`board:empty.${frame}`)}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a table cannot be dragged and laid out as a list
        <div
          role="grid"
          aria-label={t('notesIn', { frame: t(`board:frame.${frame}.name`) })}
          aria-multiselectable
          className={css.rows}
          onFocus={({ target }) => setLast(target.closest<HTMLElement>('[data-note]')?.dataset.note ?? last)}
        >
          {notes.map(({ id }) => (
            <ListRow key={id} id={id} worksheet={worksheet} isStop={id === stop} withActions={small} />
          ))}
        </div>
      )}
    </section>
  );
});
