import { useTranslation } from 'react-i18next';
import css from './list.module.css';
import type { Drag } from './use-drag';

/** What is being dragged, and the line where it will come. */
export const DragLayer = ({ drag }: { drag: Drag }) => {
  const { t } = useTranslation(['list', 'board']);
  const { ids, x, y, spot, line, also } = drag;
  return (
    <div className={css.dragLayer} aria-hidden>
      {line && <div className={css.dropLine} style={line} />}
      <div className={css.dragged} style={{ translate: `${x + 14}px ${y + 10}px` }}>
        {t('notes', { count: ids.length })}
        {spot && (
          <span className={css.dragWhere}>
            {t(also ? 'board:canvas.stands' : 'board:canvas.moves')}: {t(`board:frame.${spot.frame}.name`)}
          </span>
        )}
      </div>
    </div>
  );
};
