import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../shared/api/contract';
import styles from './read-only-notice.module.css';

interface ReadOnlyNoticeProps {
  conference: Conference;
  /** Why, and what can be done about it; the plain reason when absent. */
  children?: ReactNode;
}

/** Says over a board that it can be read and not changed, and why. */
export const ReadOnlyNotice = ({ conference, children }: ReadOnlyNoticeProps) => {
  const { t } = useTranslation('board');
  return (
    <div className={styles.notice} role="status">
      <Lock className={styles.icon} size={17} strokeWidth={2} aria-hidden />
      {children ?? <p>{t(conference.closedAt === undefined ? 'readOnly.reader' : 'readOnly.closed')}</p>}
    </div>
  );
};
