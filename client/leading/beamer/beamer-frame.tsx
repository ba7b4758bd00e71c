import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '../../../shared/board/reading';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { RichText } from '../../notes/rich-text';
import { PointedLabel } from '../tools/pointed-label';
import css from './beamer.module.css';

/** What is tried, best to read first; the last can still be read from five metres on a beamer of 1080 lines. */
const LAYOUTS = [
  { size: 2.6, columns: 1 },
  { size: 2.2, columns: 1 },
  { size: 2.2, columns: 2 },
  { size: 1.85, columns: 2 },
  { size: 1.6, columns: 2 },
] as const;
/** In vw: two columns side by side are no narrower than a line of some six words. */
const WIDE = 40;

/** Makes the notes as large as they fit; of what does not fit even in the smallest type, the newest are shown. */
const fit = (sheet: HTMLElement, list: HTMLElement, earlier: HTMLElement): number => {
  const notes = [...list.children] as HTMLElement[];
  for (const note of notes) note.hidden = false;
  earlier.hidden = true;
  const isOver = () => sheet.scrollHeight > sheet.clientHeight;
  const most = (sheet.clientWidth / window.innerWidth) * 100 >= WIDE ? 2 : 1;
  for (const { size, columns } of LAYOUTS) {
    sheet.style.fontSize = `max(1.0625rem, ${size}vw)`;
    list.style.columnCount = String(Math.min(columns, most));
    if (!isOver()) return 0;
  }
  earlier.hidden = false;
  let left = 0;
  for (const note of notes.slice(0, -1)) {
    if (!isOver()) break;
    if (note.dataset.pointed) continue;
    note.hidden = true;
    left += 1;
  }
  return left;
};

interface BeamerFrameProps {
  frame: FrameKey;
  notes: readonly NoteView[];
  /** The one that who leads points at; it never gives way to newer ones. */
  pointed?: { note: string; leader: string };
}

/** One window or column, as large as it can be read. */
export const BeamerFrame = ({ frame, notes, pointed }: BeamerFrameProps) => {
  const { t } = useTranslation(['leading', 'board', 'tools']);
  const sheet = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const earlier = useRef<HTMLParagraphElement>(null);
  const [left, setLeft] = useState(0);

  useLayoutEffect(() => {
    const fitAll = () => {
      if (sheet.current && list.current && earlier.current) {
        setLeft(fit(sheet.current, list.current, earlier.current));
      }
    };
    fitAll();
    const observer = new ResizeObserver(fitAll);
    if (sheet.current) observer.observe(sheet.current);
    return () => observer.disconnect();
  });

  return (
    <section className={css.frame} data-frame={frame} aria-labelledby={`beamer-${frame}`}>
      <h3 id={`beamer-${frame}`} className={css.frameName}>
        {t(`board:frame.${frame}.name`)}
      </h3>
      <div ref={sheet} className={css.sheet}>
        {notes.length === 0 && <p className={css.empty}>{t('beamer.empty')}</p>}
        <p ref={earlier} className={css.earlier} hidden>
          {t('beamer.earlier', { count: left })}
        </p>
        <ul ref={list} className={`bare ${css.notes}`}>
          {notes.map((note) => (
            <li key={note.id} className={css.note} data-pointed={note.id === pointed?.note || undefined}>
              {note.id === pointed?.note && (
                <PointedLabel>{t('tools:point.here', { name: pointed.leader })}</PointedLabel>
              )}
              <RichText nodes={note.rich} />
              {note.namens && <p className={css.namens}>{t('board:note.namens', { who: note.namens })}</p>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
