import css from './exports.module.css';

interface ProgressProps {
  label: string;
  /** How far, in words. */
  words: string;
  done: number;
  /** 0: it is not known yet how much it is. */
  total: number;
}

/** How far something that takes long is: a bar, with its words beside it. */
export const Progress = ({ label, words, done, total }: ProgressProps) => {
  const known = total > 0 && { 'aria-valuenow': done, 'aria-valuemax': total, 'aria-valuetext': words };
  return (
    <div role="progressbar" aria-label={label} {...known} className={css.progress}>
      <span className={css.track} aria-hidden>
        <span className={css.filled} style={{ inlineSize: `${total > 0 ? (100 * done) / total : 0}%` }} />
      </span>
      {total > 0 && <span className={css.meta}>{words}</span>}
    </div>
  );
};
