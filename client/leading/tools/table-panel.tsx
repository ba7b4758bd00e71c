import { ChevronDown, ChevronUp, type LucideIcon } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button';
import css from './tools.module.css';

interface TablePanelProps {
  title: string;
  icon: LucideIcon;
  startsFolded?: boolean;
  children: ReactNode;
}

/** What who leads asks of everyone, over the corner of whatever they read. It can be folded away, not closed. */
export const TablePanel = ({ title, icon: Icon, startsFolded = false, children }: TablePanelProps) => {
  const { t } = useTranslation('tools');
  const [folded, setFolded] = useState(startsFolded);
  const content = useId();
  return (
    <section className={css.panel} aria-label={title} data-folded={folded || undefined}>
      <div className={css.panelHead}>
        <Icon size={18} strokeWidth={1.9} aria-hidden />
        <h2 className={css.panelTitle}>{title}</h2>
        <IconButton
          size="s"
          icon={folded ? ChevronUp : ChevronDown}
          label={t(folded ? 'unfold' : 'fold')}
          aria-expanded={!folded}
          aria-controls={content}
          onPress={() => setFolded(!folded)}
        />
      </div>
      <div id={content} className={css.panelBody} hidden={folded}>
        {children}
      </div>
    </section>
  );
};
