import { type ReactNode, useId } from 'react';
import css from './decision.module.css';

/** One part of a text that people read: a heading and what stands below it. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={css.part}>
      <h3 id={id} className={css.heading}>
        {title}
      </h3>
      {children}
    </section>
  );
};
