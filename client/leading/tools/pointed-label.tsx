import { MousePointerClick } from 'lucide-react';
import css from './pointed-label.module.css';

/** Says at a note who points at it. */
export const PointedLabel = ({ children }: { children: string }) => (
  <span className={css.label}>
    <MousePointerClick size={15} strokeWidth={2.1} aria-hidden />
    {children}
  </span>
);
