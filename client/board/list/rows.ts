import type { FrameKey, WorksheetKey } from '../../../shared/worksheets/worksheets';
import type { Selected } from '../selection';

/** The list's rows and lines as they stand on the screen: what is shown is the one order that arrow keys follow. */

const ROW = '[role=row][data-note]';

const selectorOf = ({ note, worksheet }: Selected): string =>
  `${ROW}[data-note="${CSS.escape(note)}"][data-worksheet="${worksheet}"]`;

export const rowOf = (root: HTMLElement | null, item: Selected): HTMLElement | null =>
  root?.querySelector<HTMLElement>(selectorOf(item)) ?? null;

export const allRows = (root: HTMLElement): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(ROW)];

/** What a row stands for; undefined when the element is not a row. */
export const itemOf = (row: Element | null | undefined): Selected | undefined => {
  if (!(row instanceof HTMLElement)) return undefined;
  const { note, worksheet } = row.dataset;
  return note && worksheet ? { note, worksheet: worksheet as WorksheetKey } : undefined;
};

/** All that stands from one row to another, both included, whichever comes first. */
export const itemsBetween = (root: HTMLElement, one: Selected | undefined, other: Selected): Selected[] => {
  const items = allRows(root).flatMap((row) => itemOf(row) ?? []);
  const at = (end: Selected) =>
    items.findIndex(({ note, worksheet }) => note === end.note && worksheet === end.worksheet);
  const ends = [at(one ?? other), at(other)];
  return items.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
};

export const frameOf = (element: Element | null | undefined): FrameKey | undefined =>
  element?.closest<HTMLElement>('section[data-frame]')?.dataset.frame as FrameKey | undefined;

export const sectionOf = (root: HTMLElement | null, frame: FrameKey): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`section[data-frame="${frame}"]`) ?? null;

export const rowsIn = (root: HTMLElement | null, frame: FrameKey): HTMLElement[] => {
  const section = sectionOf(root, frame);
  return section ? allRows(section) : [];
};

/** The entry line of a frame, or the one line that serves all frames on a small screen. */
export const lineOf = (root: HTMLElement | null, frame?: FrameKey): HTMLTextAreaElement | null =>
  root?.querySelector<HTMLTextAreaElement>(frame ? `textarea[data-entry="${frame}"]` : 'textarea[data-entry]') ?? null;

/** Brings what was just made into sight and lets it light up for a moment. */
export const showMade = (root: HTMLElement | null, ids: readonly string[]): void => {
  requestAnimationFrame(() => {
    for (const id of ids) {
      const row = root?.querySelector<HTMLElement>(`${ROW}[data-note="${CSS.escape(id)}"]`);
      if (!row) continue;
      row.scrollIntoView({ block: 'nearest' });
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) continue;
      row.animate([{ backgroundColor: 'var(--accent-soft)' }, {}], { duration: 900, easing: 'ease-out' });
    }
  });
};
