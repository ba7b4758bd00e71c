import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_PER_NOTE } from '../../shared/board/limits';
import css from './aside-notice.module.css';
import { changeTypedOn, endTypedOn } from './typed-on';
import { typingOn } from './typing-on';

let fields = 0;

const Field = ({ text }: { text: string }) => {
  const { t } = useTranslation('sync');
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key: whoever types looks at what they type, not at what became of the board.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body) return;
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
    <label className={css.typedOn}>
      <span className={css.title}>{t('typedOn.title')}</span>
      <span>{t('typedOn.text')}</span>
      <textarea
        ref={field}
        className={`${css.field} nokey`}
        rows={2}
        maxLength={TEXT_PER_NOTE}
        value={text}
        onChange={({ target }) => changeTypedOn(target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        onBlur={({ currentTarget }) => {
          // A window that goes behind another keeps its caret.
          if (document.activeElement !== currentTarget) endTypedOn();
        }}
      />
    </label>
  );
};

/** Where the caret goes on when the board under it was closed or refused what was written: no letter is lost. */
export const TypedOnField = ({ document }: { document: string }) => {
  const now = useSyncExternalStore(typingOn.subscribe, typingOn.get);
  return now?.document === document ? <Field text={now.draft.text ?? ''} /> : null;
};
