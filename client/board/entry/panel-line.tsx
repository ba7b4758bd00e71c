import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELD_LENGTH } from '../../../shared/board/limits';
import css from './panel.module.css';
import type { Shared } from './panel-values';

interface PanelLineProps {
  label: string;
  value: Shared<string>;
  type?: 'text' | 'date';
  /** Words used before, to choose from while typing. */
  known?: readonly string[];
  onChange: (value: string) => void;
}

/** The lowest date a note takes; a half-typed year lies below it. */
const FIRST_DATE = '1900-01-01';

/** A field of one line. What is typed counts on Enter or on leaving; Escape brings back what stood there. */
export const PanelLine = ({ label, value, type = 'text', known = [], onChange }: PanelLineProps) => {
  const { t } = useTranslation('list');
  const id = useId();
  const stands = value.mixed ? '' : (value.value ?? '');
  const [typed, setTyped] = useState<string>();

  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const next = typed.trim();
    if (next === stands || (type === 'date' && next !== '' && next < FIRST_DATE)) return;
    onChange(next);
  };

  return (
    <div className={css.row}>
      <label className={css.label} htmlFor={id}>
        {label}
        {value.mixed && type === 'date' && <span className={css.mixed}> {t('panel.mixed')}</span>}
      </label>
      <input
        id={id}
        className={css.input}
        type={type}
        {...(type === 'text' ? { maxLength: FIELD_LENGTH, list: `${id}-known`, autoComplete: 'off' } : {})}
        {...(type === 'date' ? { min: FIRST_DATE } : {})}
        placeholder={value.mixed ? t('panel.mixed') : undefined}
        value={typed ?? stands}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== undefined) {
            setTyped(undefined);
            event.stopPropagation();
          }
        }}
      />
      {type === 'text' && (
        <datalist id={`${id}-known`}>
          {known.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </div>
  );
};
