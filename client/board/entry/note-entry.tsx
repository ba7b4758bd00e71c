import { CornerDownLeft } from 'lucide-react';
import { nanoid } from 'nanoid';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { makeNotes, type NoteDraft } from '../../../shared/board/commands';
import { TEXT_PER_NOTE } from '../../../shared/board/limits';
import { parseEntry } from '../../../shared/worksheets/short-codes';
import type { FrameKey } from '../../../shared/worksheets/worksheets';
import { cx } from '../../ui/cx';
import { say } from '../../ui/notices';
import { type Board, useBoard, useFrameNotes } from '../board';
import { useCodeWords } from './code-words';
import css from './entry.module.css';
import { useEntryContext } from './entry-context';
import { draftOf } from './entry-draft';
import { EntryTray, optionId } from './entry-tray';
import { holdLine, takeHeldLine } from './held-lines';
import { type Kept, useKept } from './keep';
import { loseCaret, takeLostCaret } from './lost-caret';
import { readPasted } from './pasted-lines';
import { type EntryLine, useEntryLine } from './use-entry-line';

interface NoteEntryProps {
  frame: FrameKey;
  onMade?: (ids: readonly string[]) => void;
  autoFocus?: boolean;
  /** An arrow key asks to leave the empty line, up or down. */
  onLeave?: (step: 1 | -1) => void;
  /** Where the tray opens; above for a line at the bottom of the screen. */
  tray?: 'below' | 'above';
}

/** Says what was just understood, for who does not see the chips. */
const useSayCodes = ({ entry, options }: EntryLine) => {
  const { t } = useTranslation('list');
  const words = useCodeWords();
  const known = entry.tokens
    .flatMap(({ kind, meaning, known }) => (kind !== 'text' && known ? [words(kind, meaning)] : []))
    .join(', ');
  useEffect(() => {
    if (known !== '') say(known);
  }, [known]);
  const count = options.length;
  useEffect(() => {
    if (count > 0) say(t('entry.suggestionsCount', { count }));
  }, [count, t]);
};

/** Making notes of a typed line and of pasted lines, at the end of a frame; each is a step of undo of its own. */
const useMakeNotes = (onMade: NoteEntryProps['onMade']) => {
  const { room, tell } = useBoard();
  return (drafts: readonly NoteDraft[]): boolean => {
    room.undo.stopCapturing();
    const ids = tell(makeNotes(room.doc, drafts, nanoid));
    room.undo.stopCapturing();
    if (ids) onMade?.(ids);
    return ids !== undefined;
  };
};

/** A line that goes from the screen half typed, because its writer looks elsewhere or the board closes, is not lost. */
const useHoldLine = (board: Board, frame: FrameKey, { field, line, entry, restore }: EntryLine, kept: Kept): void => {
  const bringBack = useEffectEvent(() => {
    const waiting = takeHeldLine(board, frame);
    if (waiting !== undefined) restore(waiting);
    if (takeLostCaret(board.room.document, frame)) field.current?.focus();
  });
  const hold = useEffectEvent((hadCaret: boolean) => {
    const draft = draftOf(entry, frame, kept);
    if (entry.text !== '') holdLine(board, frame, { line, draft });
    if (hadCaret && line !== '') loseCaret({ document: board.room.document, frame, draft });
  });
  useLayoutEffect(() => {
    const own = field.current;
    bringBack();
    return () => hold(document.activeElement === own);
  }, [field]);
};

/** The one line at the top of a frame: Enter makes the note at the end of the frame, and the line is ready for the next. */
export const NoteEntry = ({ frame, onMade, autoFocus = false, onLeave, tray = 'below' }: NoteEntryProps) => {
  const { t } = useTranslation(['list', 'board']);
  const board = useBoard();
  const { room, tell, announce } = board;
  const count = useFrameNotes(frame).length;
  const context = useEntryContext();
  const [kept, keep] = useKept(room);
  const [within, setWithin] = useState(false);
  const listId = useId();
  const entryLine = useEntryLine(context, () => tell({ ok: false, problem: 'text-too-long' }));
  useHoldLine(board, frame, entryLine, kept);
  const make = useMakeNotes(onMade);
  useSayCodes(entryLine);

  const { field, line, entry, options, active } = entryLine;
  const frameName = t(`board:frame.${frame}.name`);

  const enter = () => {
    if (line.trim() === '') return;
    if (entry.text === '') return announce(t('entry.onlyCodes'));
    if (!make([draftOf(entry, frame, kept)])) return;
    entryLine.empty();
    say(t('entry.made', { count: count + 1, frame: frameName }));
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    const pasted = readPasted(event.clipboardData.getData('text/plain'));
    if (pasted.kind === 'line' && line.length + pasted.line.length <= TEXT_PER_NOTE) return;
    event.preventDefault();
    if (pasted.kind === 'too-many') tell({ ok: false, problem: 'too-many-at-once' });
    else if (pasted.kind === 'line') tell({ ok: false, problem: 'text-too-long' });
    else if (pasted.lines.length > 0 && make(pasted.lines.map((one) => draftOf(parseEntry(one, context), frame, kept))))
      announce(t('entry.pasted', { count: pasted.lines.length, frame: frameName }));
  };

  const undoKey = (event: KeyboardEvent): boolean => {
    if (!(event.ctrlKey || event.metaKey) || line !== '') return false;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !redo) return false;
    if (redo) room.undo.redo();
    else if (!entryLine.bringBack()) room.undo.undo();
    return true;
  };

  /** Whether the key was this line's to handle. */
  const handle = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const option = options[active] ?? (event.key === 'Tab' ? options[0] : undefined);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step && options.length > 0) {
      entryLine.moveActive(step);
    } else if (step && line === '' && onLeave) {
      onLeave(step);
    } else if (option && ((event.key === 'Tab' && !event.shiftKey) || event.key === 'Enter')) {
      entryLine.choose(option);
    } else if (event.key === 'Enter') {
      enter();
    } else if (event.key === 'Escape') {
      if (options.length > 0) entryLine.dismiss();
      else if (line !== '') entryLine.clear();
      else field.current?.blur();
    } else {
      return undoKey(event);
    }
    return true;
  };

  return (
    // The board's own keys, clipboard and drags stay out of a line that is being typed.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus of what is inside
    <div
      className={cx(css.entry, 'nodrag nopan nowheel nokey')}
      onFocus={() => setWithin(true)}
      onBlur={(event) => setWithin(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className={css.line}>
        <textarea
          ref={field}
          rows={1}
          className={css.field}
          aria-label={t('entry.label', { frame: frameName })}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={options.length > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          placeholder={count === 0 ? t(`board:empty.${frame}`) : t('entry.placeholder')}
          enterKeyHint="send"
          data-entry={frame}
          // biome-ignore lint/a11y/noAutofocus: only where the hand just asked for this line
          autoFocus={autoFocus}
          value={line}
          onChange={({ target }) => entryLine.type(target.value, target.selectionStart)}
          onSelect={({ currentTarget }) => entryLine.moveCaret(currentTarget.selectionStart)}
          onPaste={onPaste}
          onCopy={(event) => event.stopPropagation()}
          onCut={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            if (handle(event)) event.preventDefault();
            event.stopPropagation();
          }}
        />
        {line !== '' && (
          <button
            type="button"
            className={css.add}
            aria-label={t('entry.add')}
            title={t('entry.add')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={enter}
          >
            <CornerDownLeft size={16} strokeWidth={2} aria-hidden />
          </button>
        )}
      </div>
      {within && <EntryTray entryLine={entryLine} listId={listId} kept={kept} onKeep={keep} above={tray === 'above'} />}
    </div>
  );
};
