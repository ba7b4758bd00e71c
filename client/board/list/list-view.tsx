import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrameKey, WORKSHEET_KEYS, WORKSHEETS } from '../../../shared/worksheets/worksheets';
import { cx } from '../../ui/cx';
import { useBoard } from '../board';
import { DragLayer } from './drag-layer';
import { EntryBar } from './entry-bar';
import { FrameNav } from './frame-nav';
import css from './list.module.css';
import { ListFrame } from './list-frame';
import { lineOf, sectionOf, showMade } from './rows';
import { useCurrentFrame } from './use-current-frame';
import { useDrag } from './use-drag';
import { useKeptFocus } from './use-kept-focus';
import { useLayout } from './use-layout';
import { useLineKeys } from './use-line-keys';
import { leaveLine, useListKeys } from './use-list-keys';

/** The board as headed lists: everything the canvas can do but free placement. The default on a phone. */
const ListView = () => {
  const { t } = useTranslation(['list', 'board']);
  const { readOnly } = useBoard();
  const list = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const layout = useLayout(list);
  const small = layout === 'phone';
  const [current, setCurrent] = useCurrentFrame(root);
  const { drag, handlers } = useDrag(root);
  useKeptFocus(root);

  const go = (frame: FrameKey) => {
    setCurrent(frame);
    sectionOf(root.current, frame)?.scrollIntoView({ block: 'start' });
  };
  const toLine = (frame: FrameKey) => {
    if (readOnly) return go(frame);
    setCurrent(frame);
    (lineOf(list.current, frame) ?? lineOf(list.current))?.focus();
  };
  const onKeyDown = useListKeys(root, toLine);
  useLineKeys(current, toLine);
  const onMade = useCallback((ids: readonly string[]) => showMade(root.current, ids), []);
  const onLeaveLine = useCallback((frame: FrameKey, step: 1 | -1) => leaveLine(root.current, frame, step), []);

  return (
    <div ref={list} className={css.list} data-layout={layout}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the roles; their keys are handled here once */}
      <div ref={root} data-list className={cx(css.scroll, drag && css.dragging)} onKeyDown={onKeyDown} {...handlers}>
        <FrameNav current={current} onGo={go} />
        <div className={css.worksheets}>
          {WORKSHEET_KEYS.map((worksheet) => (
            <section key={worksheet} className={css.worksheet} aria-labelledby={`list-${worksheet}`}>
              <h2 id={`list-${worksheet}`} className={css.worksheetTitle}>
                {t(`board:worksheet.${worksheet}`)}
              </h2>
              {WORKSHEETS[worksheet].map((frame) => (
                <ListFrame key={frame} frame={frame} small={small} onMade={onMade} onLeaveLine={onLeaveLine} />
              ))}
            </section>
          ))}
        </div>
      </div>
      {small && !readOnly && <EntryBar frame={current} onFrame={go} onMade={onMade} />}
      {drag && <DragLayer drag={drag} />}
    </div>
  );
};

export default ListView;
