import { type ReactNode, useId } from 'react';
import css from './today.module.css';

interface PartProps {
  title: string;
  /** Stands beside the title. */
  action?: ReactNode;
  /** Shown when there is nothing: what belongs here. */
  empty: string;
  /** Lines of a list. */
  children: ReactNode[];
}

/** One part of the first page: its title and its lines, or what belongs there. */
export const Part = ({ title, action, empty, children }: PartProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.part}>
      <div className={css.headline}>
        <h2 id={id} className={css.heading}>
          {title}
        </h2>
        {action}
      </div>
      {children.length === 0 ? (
        <p className={css.empty}>{empty}</p>
      ) : (
        <ul className={`bare ${css.lines}`}>{children}</ul>
      )}
    </section>
  );
};
