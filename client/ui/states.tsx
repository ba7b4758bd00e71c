import { type LucideIcon, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import css from './states.module.css';

/** Says in words what is being waited for. Nothing shows for the first 400 ms: most waits are over by then. */
export const Loading = ({ children }: { children: string }) => (
  <p className={css.loading} role="status" data-waits>
    <span className={css.spinner} aria-hidden />
    {children}
  </p>
);

interface EmptyStateProps {
  title: string;
  icon?: LucideIcon;
  /** What belongs here. */
  children?: ReactNode;
  action?: ReactNode;
}

/** A place with nothing in it yet: says what belongs there. */
export const EmptyState = ({ title, icon: Icon, children, action }: EmptyStateProps) => (
  <div className={css.state}>
    {Icon && <Icon className={css.icon} size={28} strokeWidth={1.6} aria-hidden />}
    <h2 className={css.title}>{title}</h2>
    {children && <div className={css.text}>{children}</div>}
    {action}
  </div>
);

interface ErrorStateProps {
  title: string;
  /** What happened, what is safe, what to do. */
  children: ReactNode;
  onRetry?: () => void;
}

/** Something did not work: says what happened, what is safe, and what to do. */
export const ErrorState = ({ title, children, onRetry }: ErrorStateProps) => {
  const { t } = useTranslation();
  return (
    <div className={css.state} role="alert">
      <h2 className={css.title}>{title}</h2>
      <div className={css.text}>{children}</div>
      {onRetry && (
        <Button icon={RotateCw} onPress={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
};
