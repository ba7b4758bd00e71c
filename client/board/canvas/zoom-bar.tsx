import { useStore } from '@xyflow/react';
import { Columns3, Grid2x2, Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { Tooltip } from '../../ui/tooltip';
import { ActionButton } from '../action-button';
import { useBoard } from '../board';
import { useDesk } from '../desk';
import styles from './zoom-bar.module.css';

const HUNDRED = 100;

const ZoomLevel = () => {
  const { t } = useTranslation('board');
  const desk = useDesk();
  const percent = useStore((state) => Math.round(state.transform[2] * HUNDRED));
  return (
    <Tooltip text={t('action.fit')} shortcut="Shift+1" placement="top">
      <Button
        className={styles.level ?? ''}
        aria-label={t('canvas.zoom', { percent })}
        onPress={() => desk().stage?.show()}
      >
        {percent}%
      </Button>
    </Tooltip>
  );
};

/** Undo, and how near one looks; in a corner, where it is in nobody's way. */
export const ZoomBar = () => {
  const { t } = useTranslation('board');
  const { readOnly } = useBoard();
  return (
    <>
      {!readOnly && (
        <div className={styles.bar} role="toolbar" aria-label={t('help.group.history')} data-corner="left">
          <ActionButton action="undo" icon={Undo2} />
          <ActionButton action="redo" icon={Redo2} />
        </div>
      )}
      <div className={styles.bar} role="toolbar" aria-label={t('canvas.navigation')} data-corner="right">
        <ActionButton action="show:viervensters" icon={Grid2x2} />
        <ActionButton action="show:driekolommen" icon={Columns3} />
        <ActionButton action="fit" icon={Maximize} />
        <span className={styles.rule} aria-hidden />
        <span className={styles.steps}>
          <ActionButton action="zoomOut" icon={Minus} />
        </span>
        <ZoomLevel />
        <span className={styles.steps}>
          <ActionButton action="zoomIn" icon={Plus} />
        </span>
      </div>
    </>
  );
};
