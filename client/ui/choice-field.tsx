import { useId } from 'react';
import { cx } from './cx';
import css from './text-field.module.css';

interface Option {
  value: string;
  words: string;
}

interface ChoiceFieldProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** Shown while nothing is chosen; without it something always is. */
  placeholder?: string;
  hint?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
}

/** One of a list, with its label: the browser's own list, which every phone and screen reader knows. */
export const ChoiceField = (props: ChoiceFieldProps) => {
  const { label, value, options, onChange, placeholder, hint, isRequired = false, isDisabled = false } = props;
  const id = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={cx(css.input, css.choice)}
        value={value}
        required={isRequired}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      {hint && (
        <span id={`${id}-hint`} className={css.hint}>
          {hint}
        </span>
      )}
    </div>
  );
};
