// biome-ignore-all lint/a11y/useSemanticElements: a table cannot be laid out, dragged and written in as a list
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells have none
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the row's keys are those of the list and of the board's actions
import { Ellipsis, GripVertical, PenLine } from 'lucide-react';
import { type FocusEvent, type MouseEvent, memo, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WORKSHEET_KEYS, type WorksheetKey } from '../../../shared/worksheets/worksheets';
import { PointedLabel } from '../../leading/tools/pointed-label';
import { useAskedAt } from '../../leading/tools/pointing';
import { NoteCard } from '../../notes/note-card';
import { NoteText } from '../../notes/note-text';
import { useEditorsOf } from '../../presence/presence';
import { cx } from '../../ui/cx';
import { useBoard, useNote } from '../board';
import { useDesk } from '../desk';
import css from './list.module.css';
import { RowActions } from './row-actions';
import { itemsBetween } from './rows';
import { isSelected, sameItem, toggle, useRowState } from './selecting';

interface RowProps {
  id: string;
  worksheet: WorksheetKey;
  /** Whether Tab comes here; one row of a frame has it. */
  isStop: boolean;
  /** Shows what can be done under the selected note, for hands without keys. */
  withActions: boolean;
}

/** A press that moved further than this (CSS pixels) is a drag, not a click. */
const STILL = 5;

const Editors = ({ note }: { note: string }) => {
  const { t } = useTranslation('board');
  const editors = useEditorsOf(note);
  if (editors.length === 0) return null;
  return (
    <span className={css.editors} data-discipline={editors[0]?.role}>
      <PenLine size={13} strokeWidth={2} aria-hidden />
      {t('note.editing', { who: editors.map(({ name }) => name).join(', ') })}
    </span>
  );
};

/** One note in one frame's list. The row has the focus and the keys; its text becomes an editor where the caret is. */
export const ListRow = memo(function ListRow({ id, worksheet, isStop, withActions }: RowProps) {
  const { t } = useTranslation(['list', 'board']);
  const { selection, participants, readOnly } = useBoard();
  const desk = useDesk();
  const note = useNote(id);
  const state = useRowState(id, worksheet);
  const asked = useAskedAt(id, worksheet);
  const row = useRef<HTMLDivElement>(null);
  const press = useRef<{ x: number; y: number; wasSelected: boolean } | undefined>(undefined);
  const [caretAt, setCaretAt] = useState<{ x: number; y: number }>();
  useEffect(() => {
    if (asked.called !== undefined) row.current?.scrollIntoView({ block: 'center' });
  }, [asked.called]);
  useEffect(() => {
    if (asked.pointed !== undefined) row.current?.scrollIntoView({ block: 'center' });
  }, [asked.pointed]);
  if (!note) return null;

  const item = { note: id, worksheet };
  const editing = state === 'editing';
  const other = WORKSHEET_KEYS.find((key) => key !== worksheet);

  const write = (at?: { x: number; y: number }) => {
    setCaretAt(at);
    selection.edit(item);
  };
  const leave = () => {
    setCaretAt(undefined);
    if (sameItem(selection.get().editing, item)) selection.edit(undefined);
    row.current?.focus();
  };

  const onPointerDown = ({ clientX, clientY }: PointerEvent) => {
    press.current = { x: clientX, y: clientY, wasSelected: isSelected(selection, item) };
  };

  const onClick = (event: MouseEvent) => {
    const began = press.current;
    press.current = undefined;
    const inside = event.target instanceof Element && event.target.closest('button, a, input');
    if (editing || !began || inside) return;
    if (Math.hypot(event.clientX - began.x, event.clientY - began.y) > STILL) return;
    const root = event.currentTarget.closest<HTMLElement>('[data-list]');
    if (event.shiftKey && root) selection.select(itemsBetween(root, selection.get().items.at(0), item));
    else if (event.ctrlKey || event.metaKey) toggle(selection, item);
    else if (began.wasSelected || event.detail > 1) write({ x: event.clientX, y: event.clientY });
    else selection.select([item]);
  };

  /** With the keys the focus selects; a pointer says itself what it selects. */
  const onFocus = ({ target, currentTarget }: FocusEvent) => {
    if (target !== currentTarget || press.current || isSelected(selection, item)) return;
    selection.select([item]);
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const left = !currentTarget.contains(relatedTarget) && document.hasFocus();
    if (editing && left && sameItem(selection.get().editing, item)) selection.edit(undefined);
  };

  return (
    <div
      ref={row}
      role="row"
      tabIndex={isStop ? 0 : -1}
      aria-selected={state !== 'plain'}
      data-note={id}
      data-worksheet={worksheet}
      data-pointed={asked.pointed !== undefined || undefined}
      className={cx(css.row, state !== 'plain' && css.selected, editing && css.editing)}
      onPointerDown={onPointerDown}
      onClick={onClick}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {/* The place stays where nothing can be dragged, so that the texts do not shift when a board closes. */}
      <span className={css.grip} data-grip title={readOnly ? undefined : t('grip')} aria-hidden>
        {!readOnly && <GripVertical size={16} strokeWidth={1.8} />}
      </span>
      <div role="gridcell" className={css.cell}>
        <NoteCard note={note} participants={participants} alsoIn={other && note.places[other]?.frame}>
          <div className={css.text}>
            <NoteText note={note} worksheet={worksheet} editing={editing} at={caretAt} onLeave={leave} />
          </div>
        </NoteCard>
        <Editors note={id} />
        {asked.label && <PointedLabel>{asked.label}</PointedLabel>}
      </div>
      <div role="gridcell" className={css.side}>
        {!readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className={css.more}
            aria-label={t('open')}
            title={`${t('open')} (K)`}
            onClick={() => {
              if (!isSelected(selection, item)) selection.select([item]);
              desk().page.toggleFields();
            }}
          >
            <Ellipsis size={16} strokeWidth={2} aria-hidden />
          </button>
        )}
      </div>
      {withActions && !readOnly && state === 'selected' && (
        <div role="gridcell" className={css.actions}>
          <RowActions onWrite={() => write()} />
        </div>
      )}
    </div>
  );
});
