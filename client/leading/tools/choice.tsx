import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import css from './tools.module.css';

interface ChoiceProps<Key extends string> {
  label: string;
  value: Key;
  onChange: (value: Key) => void;
  options: readonly { id: Key; label: string; hint?: string }[];
}

/** One of several that need a line each. */
export const Choice = <Key extends string>({ label, value, onChange, options }: ChoiceProps<Key>) => (
  <RadioGroup
    className={css.radios ?? ''}
    value={value}
    onChange={(chosen) => {
      const option = options.find(({ id }) => id === chosen);
      if (option) onChange(option.id);
    }}
  >
    <Label className={css.radiosLabel ?? ''}>{label}</Label>
    {options.map(({ id, label: words, hint }) => (
      <Radio key={id} value={id} className={css.radio ?? ''}>
        <span className={css.radioMark} aria-hidden />
        <span>
          {words}
          {hint && <span className={css.radioHint}> {hint}</span>}
        </span>
      </Radio>
    ))}
  </RadioGroup>
);
