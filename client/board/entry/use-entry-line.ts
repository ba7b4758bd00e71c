import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_PER_NOTE } from '../../../shared/board/limits';
import { type EntryContext, parseEntry } from '../../../shared/worksheets/short-codes';
import { codeAt, complete, type Suggestion, suggest } from './suggestions';

/** The line that is being typed: what it means so far, how its open code can be finished, and where the caret is. */
export const useEntryLine = (context: EntryContext, tooLong: () => void) => {
  const { t } = useTranslation('board');
  const field = useRef<HTMLTextAreaElement>(null);
  const caretTo = useRef<number | undefined>(undefined);
  const [line, setLine] = useState('');
  const [cleared, setCleared] = useState('');
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [active, setActive] = useState(-1);

  const entry = useMemo(() => parseEntry(line, context), [line, context]);
  const open = dismissed ? undefined : codeAt(line, caret);
  const options = open ? suggest(open, context, (word) => t(`leefgebied.${word}`)) : [];

  useLayoutEffect(() => {
    if (caretTo.current === undefined || field.current?.value !== line) return;
    field.current.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = undefined;
  }, [line]);

  const put = (next: string, at: number) => {
    caretTo.current = at;
    setLine(next);
    setCaret(at);
    setActive(-1);
    setDismissed(false);
  };

  return {
    field,
    line,
    entry,
    options,
    active,
    /** What the hand did in the field. One line: whatever brings in a line break, it becomes a space. */
    type(value: string, at: number) {
      const next = value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
      if (next.length > TEXT_PER_NOTE) return tooLong();
      put(next, next === value ? at : next.length);
    },
    moveCaret(at: number) {
      if (at !== caret) setActive(-1);
      setCaret(at);
    },
    /** Goes along the options and, past the last, back to the line itself. */
    moveActive(step: 1 | -1) {
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    },
    choose(option: Suggestion) {
      if (!open) return;
      const next = complete(line, open, option);
      put(next.line, next.caret);
    },
    dismiss: () => setDismissed(true),
    clear() {
      setCleared(line);
      put('', 0);
    },
    empty() {
      setCleared('');
      put('', 0);
    },
    /** Puts back a line that was typed before. */
    restore: (before: string) => put(before, before.length),
    /** Brings back what Escape cleared; false when there is nothing. */
    bringBack(): boolean {
      if (line !== '' || cleared === '') return false;
      put(cleared, cleared.length);
      setCleared('');
      return true;
    },
  };
};

export type EntryLine = ReturnType<typeof useEntryLine>;
