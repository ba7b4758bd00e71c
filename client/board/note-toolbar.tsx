import {
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeStart,
  Copy,
  CopyPlus,
  LayoutList,
  MousePointerClick,
  PencilLine,
  Scissors,
  Shapes,
  Tags,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { Menu, MenuItem } from '../ui/menu';
import { ActionButton, useDeskPart } from './action-button';
import { actionById, perform } from './actions';
import { useBoard } from './board';
import { targetsOf, useDesk } from './desk';
import { shownKeys } from './keys';
import styles from './note-toolbar.module.css';
import { PlacesMenu } from './places-menu';

const ARRANGEMENTS = [
  ['alignLeft', AlignStartVertical],
  ['alignTop', AlignStartHorizontal],
  ['distribute', AlignVerticalDistributeStart],
  ['tidy', WandSparkles],
] as const;

const ArrangeMenu = () => {
  const { t } = useTranslation('board');
  const desk = useDesk();
  const disabled = ARRANGEMENTS.map(([id]) => id).filter((id) => !actionById(id).enabled(desk()));
  return (
    <Menu
      label={t('action.arrange')}
      placement="top"
      trigger={
        <Button variant="plain" icon={Shapes}>
          {t('action.arrange')}
        </Button>
      }
    >
      {ARRANGEMENTS.map(([id, icon]) => {
        const action = actionById(id);
        const [keys = ''] = action.keys;
        return (
          <MenuItem
            key={id}
            id={id}
            icon={icon}
            shortcut={shownKeys(keys)}
            isDisabled={disabled.includes(id)}
            onAction={() => perform(action, desk())}
          >
            {action.words(t)}
          </MenuItem>
        );
      })}
    </Menu>
  );
};

interface NoteToolbarProps {
  /** Whether the panel with fields stands beside the canvas. */
  besidePanel: boolean;
  placesOpen: boolean;
  onPlaces: (isOpen: boolean) => void;
}

/** What can be done with the chosen notes; there only while some are chosen. */
export const NoteToolbar = ({ besidePanel, placesOpen, onPlaces }: NoteToolbarProps) => {
  const { t } = useTranslation('board');
  const { readOnly } = useBoard();
  const count = useDeskPart((desk) => targetsOf(desk).length);
  const leads = useDeskPart(({ page }) => page.pointAt !== undefined);
  const editing = useDeskPart(({ board }) => board.selection.get().editing !== undefined);
  if (count === 0 || editing) return null;
  return (
    <div className={cx(styles.bar, besidePanel && styles.besidePanel)} role="toolbar" aria-label={t('action.toolbar')}>
      {count > 1 && <span className={styles.count}>{t('canvas.selected', { count })}</span>}
      {!readOnly && (
        <>
          {count === 1 && <ActionButton action="edit" icon={PencilLine} />}
          <ActionButton action="fields" icon={Tags} />
          <PlacesMenu icon={LayoutList} isOpen={placesOpen} onOpenChange={onPlaces} />
          <ArrangeMenu />
          <span className={styles.rule} aria-hidden />
          <ActionButton action="duplicate" icon={CopyPlus} />
        </>
      )}
      {count === 1 && leads && <ActionButton action="point" icon={MousePointerClick} />}
      <ActionButton action="copy" icon={Copy} />
      {!readOnly && (
        <>
          <ActionButton action="cut" icon={Scissors} />
          <ActionButton action="delete" icon={Trash2} />
        </>
      )}
    </div>
  );
};
