import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How the list is laid out by the room it has: a phone (one entry line under the thumb), ways to the frames above or
 * beside one column, or both worksheets side by side. Measured here because container queries make the browser restyle
 * every note at every key that is typed.
 */
export type ListLayout = 'phone' | 'above' | 'beside' | 'double';

/** CSS pixels. */
const layoutFor = (width: number): ListLayout => {
  if (width <= 640) return 'phone';
  if (width < 960) return 'above';
  return width < 1536 ? 'beside' : 'double';
};

export const useLayout = (list: RefObject<HTMLElement | null>): ListLayout => {
  const [layout, setLayout] = useState(() => layoutFor(window.innerWidth));
  useLayoutEffect(() => {
    if (!list.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setLayout(layoutFor(entry.contentRect.width));
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list]);
  return layout;
};
