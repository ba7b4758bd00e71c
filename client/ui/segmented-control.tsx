import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { cx } from './cx';
import css from './segmented-control.module.css';

interface Segment<Key extends string> {
  id: Key;
  label: string;
  icon?: LucideIcon;
  /** The language the label is in, when it differs from the page's. */
  lang?: string;
}

interface SegmentedControlProps<Key extends string> {
  label: string;
  value: Key;
  onChange: (value: Key) => void;
  segments: readonly Segment<Key>[];
  /** Shows icons alone; the labels are still said. */
  iconsOnly?: boolean;
  className?: string;
}

/** One of a few, all in sight: arrow keys go along them. */
export const SegmentedControl = <Key extends string>(props: SegmentedControlProps<Key>) => {
  const { label, value, onChange, segments, iconsOnly = false, className } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen) onChange(chosen.id);
      }}
      className={cx(css.group, className)}
    >
      {segments.map(({ id, label: words, icon: Icon, lang }) => (
        <ToggleButton key={id} id={id} aria-label={words} className={css.segment ?? ''}>
          {Icon && <Icon size={16} strokeWidth={1.9} aria-hidden />}
          {!(iconsOnly && Icon) && <span lang={lang}>{words}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
