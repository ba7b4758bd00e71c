import { ViewportPortal } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { PointedLabel } from '../../leading/tools/pointed-label';
import { type Asked, useLooking } from '../../leading/tools/pointing';
import { type Layout, nodeId } from './layout';
import styles from './pointed-note.module.css';
import type { CanvasStage } from './use-stage';

interface PointedNoteProps {
  layout: Layout;
  stage: CanvasStage;
  /** Whether every note is in its place. */
  settled: boolean;
}

/** Brings a note into sight once for each time that it is asked, as soon as it is in its place. Gives where that is. */
const useReveal = (asked: Asked | undefined, { layout, stage, settled }: PointedNoteProps) => {
  const box = asked && layout.notes.get(nodeId(asked));
  const isThere = settled && box !== undefined;
  const reveal = useEffectEvent(() => box && stage.reveal(box));
  const key = asked?.key;
  useEffect(() => {
    if (isThere && key !== undefined) reveal();
  }, [isThere, key]);
  return box;
};

/** The ring around the note that who leads points at, wherever it lies, and wherever it goes. */
export const PointedNote = (props: PointedNoteProps) => {
  const { pointed, called } = useLooking();
  useReveal(called, props);
  const box = useReveal(pointed, props);
  if (!pointed || !box) return null;
  const { x, y, width, height } = box;
  return (
    <ViewportPortal>
      <div
        className={styles.ring}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
        data-pointed={pointed.note}
        aria-hidden
      >
        <span className={styles.label}>
          <PointedLabel>{pointed.label}</PointedLabel>
        </span>
      </div>
    </ViewportPortal>
  );
};
