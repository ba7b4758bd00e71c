import { useId } from 'react';
import { cx } from '../ui/cx';
import css from './outcome.module.css';

interface ChoicesProps {
  legend: string;
  hint?: string | undefined;
  options: readonly { key: string; words: string }[];
  value: string;
  onChoose: (key: string) => void;
  /** The legend is only said, where its place shows what it is for. */
  hideLegend?: boolean;
}

/** One of a few, all in sight: one press answers. */
export const Choices = ({ legend, hint, options, value, onChoose, hideLegend = false }: ChoicesProps) => {
  const id = useId();
  return (
    <fieldset className={css.choices} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={hideLegend ? 'said' : css.label}>{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      <div className={css.options}>
        {options.map(({ key, words }) => (
          <label key={key} className={cx(css.option, value === key && css.chosen)}>
            <input type="radio" name={id} value={key} checked={value === key} onChange={() => onChoose(key)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
