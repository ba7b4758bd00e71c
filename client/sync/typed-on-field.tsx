import { CornerDownLeft, Trash2 } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import { useBoardHere } from '../board/board';
import { Button } from '../ui/button';
import css from './aside-notice.module.css';
import { takeOver } from './take-over';
import { changeTypedOn, dropTypedOn, endTypedOn } from './typed-on';
import { type TypingOn, typingOn } from './typing-on';

let fields = 0;

const TYPED_IN = 'input, textarea, select, [contenteditable="true"]';

const Why = ({ taken }: Pick<TypingOn, 'taken'>) => {
  const { t } = useTranslation('sync');
  if (!taken) return t('typedOn.text');
  return taken.by ? t('typedOn.takenBy', { name: taken.by }) : t('typedOn.taken');
};

/** What can be done with it at once, where the board still takes notes. */
const Ways = ({ draft }: Pick<TypingOn, 'draft'>) => {
  const { t } = useTranslation('sync');
  const board = useBoardHere();
  if (!board || board.readOnly) return null;
  const put = () => {
    const { left, outcome } = takeOver(board.room.doc, [draft]);
    board.tell(outcome);
    if (left.length === 0) dropTypedOn();
  };
  return (
    <span className={css.actions}>
      <Button size="s" variant="primary" icon={CornerDownLeft} isDisabled={draft.text?.trim() === ''} onPress={put}>
        {t('typedOn.put')}
      </Button>
      <Button size="s" icon={Trash2} onPress={dropTypedOn}>
        {t('aside.drop')}
      </Button>
    </span>
  );
};

const Field = ({ draft, taken }: Pick<TypingOn, 'draft' | 'taken'>) => {
  const { t } = useTranslation('sync');
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLElement>(null);
  const why = useId();
  // Before the next key: whoever types looks at what they type, not at what became of the board. Focus that was put back
  // on a note or a button is not where they type.
  useLayoutEffect(() => {
    if (document.activeElement?.matches(TYPED_IN)) return;
    field.current?.focus();
    field.current?.setSelectionRange(TEXT_PER_NOTE, TEXT_PER_NOTE);
  }, []);
  // It may go because another screen of the same board takes its place; else whoever typed went elsewhere.
  useLayoutEffect(() => {
    fields += 1;
    return () => {
      fields -= 1;
      queueMicrotask(() => {
        if (fields === 0) endTypedOn();
      });
    };
  }, []);
  return (
    <section
      ref={box}
      aria-labelledby={`${why}-title`}
      className={css.typedOn}
      onBlur={({ relatedTarget }) => {
        // A window that goes behind another keeps its caret, and the buttons beside the text belong to it.
        if (document.activeElement !== field.current && !box.current?.contains(relatedTarget)) endTypedOn();
      }}
    >
      <label id={`${why}-title`} className={css.title} htmlFor={`${why}-field`}>
        {t('typedOn.title')}
      </label>
      <p id={why} role="status">
        <Why taken={taken} />
      </p>
      <textarea
        ref={field}
        id={`${why}-field`}
        aria-describedby={why}
        className={`${css.field} nokey`}
        rows={2}
        maxLength={TEXT_PER_NOTE}
        value={draft.text ?? ''}
        onChange={({ target }) => changeTypedOn(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      {taken && <Ways draft={draft} />}
    </section>
  );
};

/** Where the caret goes on when what was under it was closed, refused or taken away: no letter is lost, and none is a command. */
export const TypedOnField = ({ document }: { document: string }) => {
  const now = useSyncExternalStore(typingOn.subscribe, typingOn.get);
  return now?.document === document ? <Field draft={now.draft} taken={now.taken} /> : null;
};
