import { type RefObject, useEffect, useState } from 'react';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { frameOf } from './rows';

/** The line across the screen that the frame being read passes: a third from the top. */
const READING_LINE = '-33% 0px -66% 0px';

/** The frame that is being read, and the way to say that another one is. */
export const useCurrentFrame = (root: RefObject<HTMLElement | null>): [FrameKey, (frame: FrameKey) => void] => {
  const [current, setCurrent] = useState<FrameKey>('mensen');
  useEffect(() => {
    if (!root.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const frame = frameOf(entries.find(({ isIntersecting }) => isIntersecting)?.target);
        if (frame) setCurrent(frame);
      },
      { root: root.current, rootMargin: READING_LINE },
    );
    for (const section of root.current.querySelectorAll('section[data-frame]')) observer.observe(section);
    return () => observer.disconnect();
  }, [root]);
  return [current, setCurrent];
};
