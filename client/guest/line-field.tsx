import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import css from './guest.module.css';

interface LineFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
  onEscape?: () => void;
  /** While false nothing can be written; what stood in the field was handed on by `onEnd`. */
  mayWrite: boolean;
  /** The right to write ends with something in the field: it must go along now. */
  onEnd: () => void;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Calls back once when the right to write ends. */
const useEnd = (mayWrite: boolean, onEnd: () => void) => {
  const latest = useRef(onEnd);
  const before = useRef(mayWrite);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    if (before.current && !mayWrite) latest.current();
    before.current = mayWrite;
  }, [mayWrite]);
};

/** One line that grows with its text; Enter ends it, Shift+Enter begins a new one in it. */
export const LineField = (props: LineFieldProps) => {
  const { label, value, onChange, onEnter, onEscape, mayWrite, onEnd, autoFocus = false, inputRef } = props;
  useEnd(mayWrite, onEnd);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onEscape) onEscape();
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter();
    }
  };
  if (!mayWrite) return null;
  return (
    <TextField
      className={css.field ?? ''}
      value={value}
      onChange={onChange}
      maxLength={TEXT_PER_NOTE}
      // Somebody asked for this field just now.
      autoFocus={autoFocus}
    >
      <Label className={css.label ?? ''}>{label}</Label>
      <TextArea ref={inputRef ?? null} className={css.input ?? ''} rows={2} onKeyDown={onKeyDown} />
    </TextField>
  );
};
