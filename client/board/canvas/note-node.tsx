import { type NodeProps, useStoreApi } from '@xyflow/react';
import { memo, type PointerEvent, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentPerson } from '../../../shared/sync/presence';
import { NoteCard } from '../../notes/note-card';
import { NoteText } from '../../notes/note-text';
import { useEditorsOf, useSelectorsOf } from '../../presence/presence';
import { cx } from '../../ui/cx';
import { useBoard, useNote, useSelectionPart } from '../board';
import type { Selected } from '../selection';
import { CanvasDoings } from './canvas-doings';
import { noteWidth } from './geometry';
import { nodeId } from './layout';
import type { NoteNodeType } from './nodes';
import { useNoteLabel } from './note-label';
import styles from './note-node.module.css';

const other = { viervensters: 'driekolommen', driekolommen: 'viervensters' } as const;

const twinOf = ({ note, worksheet }: Selected): HTMLElement | null =>
  document.querySelector(`[data-note="${CSS.escape(note)}"][data-worksheet="${other[worksheet]}"]`);

const showTwin = (item: Selected, on: boolean) => twinOf(item)?.toggleAttribute('data-twin', on);

const People = ({ people, writing }: { people: readonly PresentPerson[]; writing: boolean }) => {
  const { t } = useTranslation('board');
  return (
    <div className={styles.people} aria-hidden={!writing}>
      {people.map((person) => (
        <span key={person.personId} className={styles.person} data-discipline={person.role}>
          {writing ? t('note.editing', { who: person.name }) : person.name}
        </span>
      ))}
    </div>
  );
};

/** Others at this note: who writes in it goes before who merely selected it. */
const Others = ({ note }: { note: string }) => {
  const editors = useEditorsOf(note);
  const selectors = useSelectorsOf(note);
  const selecting = selectors.filter(({ personId }) => !editors.some((editor) => editor.personId === personId));
  return (
    <>
      {(editors[0] ?? selecting[0]) && (
        <div className={styles.held} data-discipline={(editors[0] ?? selecting[0])?.role} />
      )}
      {editors.length > 0 && <People people={editors} writing />}
      {editors.length === 0 && selecting.length > 0 && <People people={selecting} writing={false} />}
    </>
  );
};

const ResizeHandle = ({ item, width }: { item: Selected; width: number }) => {
  const { resize, commitWidth } = useContext(CanvasDoings);
  const store = useStoreApi();
  const start = useRef<{ x: number; width: number }>(undefined);
  const id = nodeId(item);
  const wanted = (event: PointerEvent) => {
    const [, , zoom] = store.getState().transform;
    const from = start.current ?? { x: event.clientX, width };
    return Math.round(noteWidth(item.worksheet, from.width + (event.clientX - from.x) / zoom));
  };
  return (
    <div
      className={cx(styles.resize, 'nodrag nopan')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => start.current && resize(id, wanted(event))}
      onPointerUp={(event) => {
        commitWidth(item, wanted(event));
        resize(id, undefined);
        start.current = undefined;
      }}
      onPointerCancel={() => {
        resize(id, undefined);
        start.current = undefined;
      }}
    />
  );
};

/** A note on the canvas. Renders again when the note, who holds it, or whether it is chosen changes; not when it moves. */
const NoteNodeView = ({ data, selected }: NodeProps<NoteNodeType>) => {
  const { item, width } = data;
  const { participants, selection, readOnly } = useBoard();
  const note = useNote(item.note);
  const article = useRef<HTMLElement>(null);
  const caret = useRef<{ x: number; y: number }>(undefined);
  const label = useNoteLabel();
  const editing = useSelectionPart(
    (state) => state.editing?.note === item.note && state.editing.worksheet === item.worksheet,
  );
  const twin = useSelectionPart((state) =>
    state.items.some(({ note: id, worksheet }) => id === item.note && worksheet !== item.worksheet),
  );
  useEffect(() => () => void showTwin(item, false), [item]);

  if (!note) return null;
  const alsoIn = note.places[other[item.worksheet]]?.frame;
  const namens = participants.find(({ name }) => name === note.namens);
  return (
    <>
      <article
        ref={article}
        className={cx(
          styles.note,
          selected && styles.selected,
          editing && styles.editing,
          twin && styles.twin,
          readOnly && styles.still,
        )}
        data-note={item.note}
        data-worksheet={item.worksheet}
        data-discipline={namens?.role}
        id={`note-${nodeId(item)}`}
        tabIndex={-1}
        aria-label={label(note, item.worksheet)}
        aria-current={selected}
        onPointerEnter={() => alsoIn && showTwin(item, true)}
        onPointerLeave={() => alsoIn && showTwin(item, false)}
        onDoubleClick={(event) => {
          caret.current = { x: event.clientX, y: event.clientY };
          selection.edit(item);
        }}
      >
        <NoteCard note={note} participants={participants} alsoIn={alsoIn}>
          <NoteText
            note={note}
            worksheet={item.worksheet}
            editing={editing}
            at={caret.current}
            onLeave={() => {
              caret.current = undefined;
              selection.edit(undefined);
              article.current?.focus({ preventScroll: true });
            }}
          />
        </NoteCard>
        <Others note={item.note} />
      </article>
      {selected && !readOnly && <ResizeHandle item={item} width={width} />}
    </>
  );
};

export const NoteNode = memo(
  NoteNodeView,
  (before, after) => before.data === after.data && before.selected === after.selected,
);
