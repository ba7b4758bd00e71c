import css from './top-bar.module.css';

/** Four windows, one of them somebody at the table. */
export const ProductMark = () => (
  <svg className={css.mark} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
    <rect x="0" y="0" width="10" height="10" rx="2.6" />
    <rect x="12" y="0" width="10" height="10" rx="2.6" opacity="0.62" />
    <rect x="0" y="12" width="10" height="10" rx="2.6" opacity="0.62" />
    <circle cx="17" cy="17" r="5" />
  </svg>
);
