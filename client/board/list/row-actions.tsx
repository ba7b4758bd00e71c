import {
  ArrowDown,
  ArrowUp,
  Columns2,
  CopyPlus,
  type LucideIcon,
  MousePointerClick,
  PenLine,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button';
import { actionById, perform } from '../actions';
import { useDesk } from '../desk';
import css from './list.module.css';
import { useMoveSelected } from './use-move-selected';

const DOINGS: readonly (readonly [string, LucideIcon])[] = [
  ['places', Columns2],
  ['fields', SlidersHorizontal],
  ['duplicate', CopyPlus],
  ['point', MousePointerClick],
  ['delete', Trash2],
];

/** What can be done with the selected note, for hands without a keyboard. */
export const RowActions = ({ onWrite }: { onWrite: () => void }) => {
  const { t } = useTranslation('board');
  const desk = useDesk();
  const move = useMoveSelected();
  const leads = desk().page.pointAt !== undefined;
  return (
    <div className={css.toolbar} role="toolbar" aria-label={t('action.toolbar')}>
      <IconButton icon={PenLine} label={t('action.edit')} onPress={onWrite} />
      <IconButton icon={ArrowUp} label={t('action.moveUp')} onPress={() => move(-1)} />
      <IconButton icon={ArrowDown} label={t('action.moveDown')} onPress={() => move(1)} />
      {DOINGS.filter(([id]) => id !== 'point' || leads).map(([id, icon]) => {
        const action = actionById(id);
        return <IconButton key={id} icon={icon} label={action.words(t)} onPress={() => perform(action, desk())} />;
      })}
    </div>
  );
};
