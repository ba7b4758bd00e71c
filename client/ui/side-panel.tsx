import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import css from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Something that stands beside the board for who asked for it; on a phone it lies over the lower part. */
export const SidePanel = ({ title, onClose, children }: SidePanelProps) => {
  const { t } = useTranslation();
  return (
    <aside className={css.panel} aria-label={title} data-side-panel>
      <div className={css.head}>
        <h2 className={css.title}>{title}</h2>
        <IconButton label={t('close')} icon={X} size="s" onPress={onClose} />
      </div>
      {children}
    </aside>
  );
};
