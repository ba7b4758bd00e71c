import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { cx } from '../../ui/cx';
import css from './panel.module.css';
import type { Ticked } from './panel-values';

interface Choice<Key extends string> {
  key: Key;
  words: string;
  on: Ticked;
  icon?: ReactNode;
}

interface ChipGroupProps<Key extends string> {
  label: string;
  /** Stands beside the label; said with it. */
  note?: string | undefined;
  choices: readonly Choice<Key>[];
  onToggle: (key: Key, on: boolean) => void;
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Words to tick, one tab stop for all of them: arrow keys go along, Space and Enter tick. */
export const ChipGroup = <Key extends string>({ label, note, choices, onToggle }: ChipGroupProps<Key>) => {
  const labelId = useId();
  const [stop, setStop] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const last = choices.length - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : step && Math.min(last, Math.max(0, stop + step));
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    group.current?.querySelectorAll('button')[to]?.focus();
  };

  return (
    <div className={css.part}>
      <p className={css.label} id={labelId}>
        {label}
        {note && <span className={css.mixed}> {note}</span>}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a wrapping row everywhere */}
      <div ref={group} role="group" aria-labelledby={labelId} className={css.chips} onKeyDown={onKeyDown}>
        {choices.map(({ key, words, on, icon }, index) => (
          <button
            key={key}
            type="button"
            aria-pressed={on}
            tabIndex={index === Math.min(stop, last) ? 0 : -1}
            className={cx(css.chip, on === true && css.on, on === 'mixed' && css.some)}
            onFocus={() => setStop(index)}
            onClick={() => onToggle(key, on !== true)}
          >
            {icon}
            {words}
          </button>
        ))}
      </div>
    </div>
  );
};
