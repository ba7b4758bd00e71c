import { asDraft, deleteNotes, makeNotes, type NoteDraft } from '../../../shared/board/commands';
import { type FrameKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import { GAP, type Point } from '../canvas/geometry';
import { nodeId } from '../canvas/layout';
import { currentFrame, type Desk, targetIds, targetsOf } from '../desk';
import type { Action } from './action';

/** Makes an empty note and brings the caret into it. Without a point it finds a free place. */
export const startNote = ({ board, newId, say, t }: Desk, frame: FrameKey, at?: Point): void => {
  const worksheet = worksheetOf(frame);
  const made = board.tell(makeNotes(board.room.doc, [{ places: { [worksheet]: { frame, ...at } } }], newId));
  const [note] = made ?? [];
  if (!note) return;
  board.selection.edit({ note, worksheet });
  say(t('said.made', { count: 1, frame: t(`frame.${frame}.name`) }));
};

/** A copy wants to stand right below its original; a note without a place of its own flows along. */
const copyBelow = (desk: Desk, target: ReturnType<typeof targetsOf>[number]): NoteDraft => {
  const draft = asDraft(target.view);
  const shown = desk.stage?.layout().notes.get(nodeId(target));
  const { x, y } = target.place;
  const place = draft.places[target.worksheet];
  if (!shown || !place || x === undefined || y === undefined) return draft;
  return { ...draft, places: { ...draft.places, [target.worksheet]: { ...place, x, y: y + shown.height + GAP } } };
};

const duplicate = (desk: Desk): void => {
  const { board, newId, say, t } = desk;
  const targets = targetsOf(desk).filter(({ note }, i, all) => all.findIndex((other) => other.note === note) === i);
  const drafts = targets.map((target) => copyBelow(desk, target));
  const ids = board.tell(makeNotes(board.room.doc, drafts, newId));
  if (!ids) return;
  board.selection.select(ids.map((note, i) => ({ note, worksheet: targets[i]?.worksheet ?? 'viervensters' })));
  say(t('said.duplicated', { count: ids.length }));
};

export const deleteTargets = (desk: Desk): number => {
  const ids = targetIds(desk);
  deleteNotes(desk.board.room.doc, ids);
  desk.board.selection.select([]);
  return ids.length;
};

const hasTargets = (desk: Desk) => targetsOf(desk).length > 0;

const selectAll = ({ board, stage }: Desk): void => {
  const all = [...board.room.view.notes().values()].filter((note) => note.deletedAt === undefined);
  const items = all.flatMap((note) =>
    (['viervensters', 'driekolommen'] as const).flatMap((worksheet) =>
      note.places[worksheet] ? [{ note: note.id, worksheet }] : [],
    ),
  );
  // In the list a note is chosen once, where it stands first.
  board.selection.select(stage ? items : items.filter((item, i) => items.findIndex((o) => o.note === item.note) === i));
};

export const NOTE_ACTIONS: readonly Action[] = [
  {
    id: 'newNote',
    group: 'note',
    keys: ['N'],
    words: (t) => t('action.newNote'),
    enabled: () => true,
    run: (desk) => startNote(desk, currentFrame(desk)),
  },
  {
    id: 'edit',
    group: 'note',
    keys: ['Enter', 'F2'],
    words: (t) => t('action.edit'),
    enabled: (desk) => targetsOf(desk).length === 1,
    run: (desk) => {
      const [target] = targetsOf(desk);
      if (target) desk.board.selection.edit({ note: target.note, worksheet: target.worksheet });
    },
  },
  {
    id: 'point',
    group: 'note',
    keys: ['P'],
    words: (t) => t('action.point'),
    enabled: (desk) => desk.page.pointAt !== undefined && targetsOf(desk).length === 1,
    run: (desk) => {
      const [target] = targetsOf(desk);
      if (target) desk.page.pointAt?.({ note: target.note, worksheet: target.worksheet });
    },
    reads: true,
  },
  {
    id: 'fields',
    group: 'note',
    keys: ['K'],
    words: (t) => t('action.fields'),
    enabled: hasTargets,
    run: (desk) => {
      if (desk.board.selection.get().items.length === 0) desk.board.selection.select(targetsOf(desk));
      desk.page.toggleFields();
    },
  },
  {
    id: 'duplicate',
    group: 'note',
    keys: ['Mod+D'],
    words: (t) => t('action.duplicate'),
    enabled: hasTargets,
    run: duplicate,
  },
  {
    id: 'delete',
    group: 'note',
    keys: ['Delete', 'Backspace'],
    words: (t) => t('action.delete'),
    enabled: hasTargets,
    run: (desk) => {
      const count = deleteTargets(desk);
      desk.board.announce(desk.t('said.deleted', { count }));
    },
  },
  {
    id: 'copy',
    group: 'note',
    keys: ['Mod+C'],
    words: (t) => t('action.copy'),
    enabled: hasTargets,
    run: () => void document.execCommand('copy'),
    reads: true,
    byBrowser: true,
  },
  {
    id: 'cut',
    group: 'note',
    keys: ['Mod+X'],
    words: (t) => t('action.cut'),
    enabled: hasTargets,
    run: () => void document.execCommand('cut'),
    byBrowser: true,
  },
  {
    id: 'paste',
    group: 'note',
    keys: ['Mod+V'],
    words: (t) => t('action.paste'),
    enabled: () => true,
    run: () => void document.execCommand('paste'),
    byBrowser: true,
  },
  {
    id: 'selectAll',
    group: 'note',
    keys: ['Mod+A'],
    words: (t) => t('action.selectAll'),
    enabled: () => true,
    run: selectAll,
    reads: true,
  },
  {
    id: 'leave',
    group: 'note',
    keys: ['Escape'],
    words: (t) => t('action.leave'),
    enabled: ({ board }) => board.selection.get().items.length > 0,
    run: ({ board }) => board.selection.select([]),
    reads: true,
  },
];
