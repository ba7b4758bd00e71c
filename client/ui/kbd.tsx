import css from './kbd.module.css';

/** One key or a few at once, written as on the keyboard: `Ctrl+Z`. */
export const Kbd = ({ keys }: { keys: string }) => (
  <kbd className={css.keys}>
    {keys.split('+').map((key) => (
      <span key={key} className={css.key}>
        {key}
      </span>
    ))}
  </kbd>
);
