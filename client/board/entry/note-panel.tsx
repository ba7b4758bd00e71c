import { Trash2 } from 'lucide-react';
import { useContext, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteNotes,
  type NoteFields,
  setFields,
  tickLeefgebied,
  tickMark,
  tickNotFor,
} from '../../../shared/board/commands';
import type { NoteView } from '../../../shared/board/reading';
import { KINDS, LEEFGEBIEDEN, MARKS } from '../../../shared/worksheets/note-words';
import { VOICES } from '../../../shared/worksheets/short-codes';
import { MarkingPlace } from '../../marks/place';
import { useMarks } from '../../marks/use-marks';
import { Button } from '../../ui/button';
import { KIND_ICONS } from '../../ui/kind-mark';
import { useBoard, useNotes } from '../board';
import { ChipGroup } from './chip-group';
import { useEntryContext } from './entry-context';
import css from './panel.module.css';
import { PanelLine } from './panel-line';
import { PanelPlaces } from './panel-places';
import { notForOn, sharedBy, tickedOn } from './panel-values';

/** The standing notes this person has selected, each once. */
const useSelectedNotes = (): NoteView[] => {
  const { selection } = useBoard();
  const { items } = useSyncExternalStore(selection.subscribe, selection.get);
  const notes = useNotes();
  return useMemo(
    () =>
      [...new Set(items.map(({ note }) => note))].flatMap((id) => {
        const note = notes.get(id);
        return note && note.deletedAt === undefined ? [note] : [];
      }),
    [items, notes],
  );
};

/** Names and sources that stand on this board already, the usual voices after them. */
const useKnownWords = (participants: readonly string[]) => {
  const notes = useNotes();
  return useMemo(() => {
    const names = new Set<string>();
    const sources = new Set<string>();
    for (const { namens, source } of notes.values()) {
      if (namens) names.add(namens);
      if (source) sources.add(source);
    }
    return { names: [...new Set([...participants, ...names, ...VOICES])], sources: [...sources].sort() };
  }, [notes, participants]);
};

/** How many children of an anonymous family can be told apart. */
const NUMBERED = ['kind 1', 'kind 2', 'kind 3', 'kind 4'];

const Fields = ({ notes }: { notes: readonly NoteView[] }) => {
  const { t } = useTranslation(['list', 'board', 'common']);
  const { room, tell, announce, selection } = useBoard();
  const context = useEntryContext();
  const members = useMarks(useContext(MarkingPlace)).data?.members ?? [];
  const known = useKnownWords(context.participants);
  const ids = notes.map(({ id }) => id);
  const step = () => room.undo.stopCapturing();
  const set = (fields: NoteFields) => {
    step();
    tell(setFields(room.doc, ids, fields));
  };

  const kind = sharedBy(notes, (note) => note.kind);
  const child = sharedBy(notes, (note) => note.child);
  const children = context.children.length > 0 ? context.children : NUMBERED;
  const ownChild = !child.mixed && child.value && !children.includes(child.value) ? [child.value] : [];
  const mixed = (is: boolean) => (is ? t('panel.mixed') : undefined);

  return (
    <div className={css.fields}>
      <ChipGroup
        label={t('panel.kind')}
        note={mixed(kind.mixed)}
        choices={KINDS.map((key) => {
          const Icon = KIND_ICONS[key];
          const on = !kind.mixed && kind.value === key;
          return { key, words: t(`common:kind.${key}`), on, icon: <Icon size={14} strokeWidth={2} aria-hidden /> };
        })}
        onToggle={(key, on) => set({ kind: on ? key : undefined })}
      />
      <PanelLine
        label={t('panel.namens')}
        value={sharedBy(notes, (note) => note.namens)}
        known={known.names}
        onChange={(namens) => set({ namens })}
      />
      <PanelLine
        label={t('panel.source')}
        value={sharedBy(notes, (note) => note.source)}
        known={known.sources}
        onChange={(source) => set({ source })}
      />
      <PanelLine
        label={t('panel.date')}
        type="date"
        value={sharedBy(notes, (note) => note.date)}
        onChange={(date) => set({ date })}
      />
      <ChipGroup
        label={t('panel.child')}
        note={mixed(child.mixed)}
        choices={[...children, ...ownChild].map((key) => ({
          key,
          words: key,
          on: !child.mixed && child.value === key,
        }))}
        onToggle={(key, on) => set({ child: on ? key : undefined })}
      />
      <ChipGroup
        label={t('panel.leefgebieden')}
        choices={LEEFGEBIEDEN.map((key) => ({
          key,
          words: t(`board:leefgebied.${key}`),
          on: tickedOn(notes, 'leefgebieden', key),
        }))}
        onToggle={(key, on) => {
          step();
          tickLeefgebied(room.doc, ids, key, on);
        }}
      />
      <ChipGroup
        label={t('panel.marks')}
        choices={MARKS.map((key) => ({ key, words: t(`board:mark.${key}`), on: tickedOn(notes, 'marks', key) }))}
        onToggle={(key, on) => {
          step();
          tickMark(room.doc, ids, key, on);
        }}
      />
      <p className={css.hint}>{t('panel.marksHint')}</p>
      {members.length > 0 && (
        <ChipGroup
          label={t('panel.notFor')}
          choices={members.map(({ id, words }) => ({ key: id, words, on: notForOn(notes, id) }))}
          onToggle={(id, on) => {
            step();
            tickNotFor(room.doc, ids, id, on);
          }}
        />
      )}
      <PanelPlaces notes={notes} onStep={step} />
      <Button
        variant="plain"
        size="s"
        icon={Trash2}
        className={css.delete}
        onPress={() => {
          step();
          deleteNotes(room.doc, ids);
          selection.select([]);
          announce(t('board:said.deleted', { count: ids.length }));
        }}
      >
        {t('panel.delete')}
      </Button>
    </div>
  );
};

/** The fields of the selected note, or of many at once: what they do not share is shown as such and kept until changed. */
export const NotePanel = () => {
  const { t } = useTranslation('list');
  const notes = useSelectedNotes();
  return (
    <div className={`${css.panel} nokey`}>
      {notes.length > 1 && <p className={css.count}>{t('panel.many', { count: notes.length })}</p>}
      {notes.length === 0 ? <p className={css.hint}>{t('panel.none')}</p> : <Fields notes={notes} />}
    </div>
  );
};
