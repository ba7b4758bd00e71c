import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrameKey, WORKSHEET_KEYS, type WorksheetKey, worksheetOf } from '../../../shared/worksheets/worksheets';
import { cx } from '../../ui/cx';
import { FRAMES } from '../actions/place-actions';
import { useBoard } from '../board';
import { NoteEntry } from '../entry/note-entry';
import styles from './frames.module.css';
import { type Box, HEADER_HEIGHT, worksheetBox } from './geometry';
import type { Layout } from './layout';

/** Where the dragged notes would land; `stands` when they stay in the other worksheet as well. */
export interface Landing {
  frame: FrameKey;
  how: 'moves' | 'stands';
}

const at = ({ x, y, width, height }: Box) => ({ transform: `translate(${x}px, ${y}px)`, width, height });

interface FramesProps {
  layout: Layout;
  landing: Landing | undefined;
  /** Notes were made with the line of this frame. */
  onMade: (frame: FrameKey, ids: readonly string[]) => void;
}

interface FrameProps {
  frame: FrameKey;
  x: number;
  y: number;
  width: number;
  height: number;
  landing: Landing['how'] | undefined;
  /** Element ids of its notes in reading order, for who hears the board. */
  owns: string;
  onMade: FramesProps['onMade'];
}

/** A window or column: its sheet lies under the notes, its head above them, so that the entry line's tray covers notes. */
const Frame = memo(function Frame({ frame, landing, owns, onMade, ...box }: FrameProps) {
  const { t } = useTranslation('board');
  const { readOnly } = useBoard();
  const worksheet = worksheetOf(frame);
  const number = FRAMES.indexOf(frame) + 1;
  const heading = `frame-${frame}`;
  return (
    <>
      <section
        className={cx(styles.sheet, landing && styles.landing)}
        data-frame={frame}
        style={at(box)}
        aria-labelledby={heading}
        aria-owns={owns || undefined}
      />
      <div
        className={styles.head}
        data-frame={frame}
        data-worksheet-head={worksheet}
        style={at({ ...box, height: HEADER_HEIGHT[worksheet] })}
      >
        <h3 id={heading} className={styles.name}>
          <span className={styles.number} aria-hidden>
            {number}
          </span>
          {t(`frame.${frame}.name`)}
          {landing && <span className={styles.how}>{t(`canvas.${landing}`)}</span>}
        </h3>
        <p className={styles.question}>{t(`frame.${frame}.question`)}</p>
        {!readOnly && (
          <div className={styles.entry}>
            <NoteEntry frame={frame} onMade={(ids) => onMade(frame, ids)} />
          </div>
        )}
      </div>
    </>
  );
});

const Title = ({ worksheet, box }: { worksheet: WorksheetKey; box: Box }) => {
  const { t } = useTranslation('board');
  return (
    <h2 className={styles.title} style={{ transform: `translate(${box.x}px, ${box.y}px)` }}>
      {t(`worksheet.${worksheet}`)}
    </h2>
  );
};

const ownsOf = (layout: Layout, frame: FrameKey): string => {
  const ids: string[] = [];
  for (const [id, box] of layout.notes) if (box.frame === frame) ids.push(`note-${id}`);
  return ids.join(' ');
};

/** The two worksheets, drawn on the canvas around the notes. */
export const Frames = ({ layout, landing, onMade }: FramesProps) => (
  <ViewportPortal>
    {WORKSHEET_KEYS.map((worksheet) => (
      <Title key={worksheet} worksheet={worksheet} box={worksheetBox(layout.frames, worksheet)} />
    ))}
    {FRAMES.map((frame) => {
      const box = layout.frames.get(frame);
      if (!box) return null;
      return (
        <Frame
          key={frame}
          frame={frame}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
          landing={landing?.frame === frame ? landing.how : undefined}
          owns={ownsOf(layout, frame)}
          onMade={onMade}
        />
      );
    })}
  </ViewportPortal>
);
