import { WORKSHEET_KEYS, type WorksheetKey } from '../../../shared/worksheets/worksheets';
import type { Action } from './action';

const showWorksheet = (worksheet: WorksheetKey, i: number): Action => ({
  id: `show:${worksheet}`,
  group: 'view',
  keys: [`Shift+${i + 2}`],
  words: (t) => t('action.zoomSheet', { worksheet: t(`worksheet.${worksheet}`) }),
  enabled: ({ stage }) => stage !== undefined,
  run: ({ stage }) => stage?.show(worksheet),
  reads: true,
});

export const PAGE_ACTIONS: readonly Action[] = [
  {
    id: 'undo',
    group: 'history',
    keys: ['Mod+Z'],
    words: (t) => t('action.undo'),
    enabled: ({ board }) => board.room.undo.canUndo(),
    run: ({ board, say, t }) => say(board.room.undo.undo() ? t('said.undone') : t('said.nothingToUndo')),
  },
  {
    id: 'redo',
    group: 'history',
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    words: (t) => t('action.redo'),
    enabled: ({ board }) => board.room.undo.canRedo(),
    run: ({ board, say, t }) => say(board.room.undo.redo() ? t('said.redone') : t('said.nothingToRedo')),
  },
  {
    id: 'zoomIn',
    group: 'view',
    keys: ['Plus', '='],
    words: (t) => t('action.zoomIn'),
    enabled: ({ stage }) => stage !== undefined,
    run: ({ stage }) => stage?.zoomIn(),
    reads: true,
    repeats: true,
  },
  {
    id: 'zoomOut',
    group: 'view',
    keys: ['-'],
    words: (t) => t('action.zoomOut'),
    enabled: ({ stage }) => stage !== undefined,
    run: ({ stage }) => stage?.zoomOut(),
    reads: true,
    repeats: true,
  },
  {
    id: 'fit',
    group: 'view',
    keys: ['Shift+1'],
    words: (t) => t('action.fit'),
    enabled: ({ stage }) => stage !== undefined,
    run: ({ stage }) => stage?.show(),
    reads: true,
  },
  ...WORKSHEET_KEYS.map(showWorksheet),
  {
    id: 'switchView',
    group: 'view',
    keys: ['V'],
    words: (t) => t('action.switchView'),
    enabled: () => true,
    run: ({ page }) => page.toggleView(),
    reads: true,
  },
  {
    id: 'help',
    group: 'view',
    keys: ['?'],
    words: (t) => t('action.help'),
    enabled: () => true,
    run: ({ page }) => page.help(),
    reads: true,
  },
];
