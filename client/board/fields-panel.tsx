import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button';
import { NotePanel } from './entry/note-panel';
import styles from './fields-panel.module.css';

/** The fields of the chosen notes, beside the board for who asked for them. */
const FieldsPanel = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation(['board', 'common']);
  return (
    <aside className={styles.panel} aria-label={t('fields')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('fields')}</h2>
        <IconButton label={t('common:close')} icon={X} size="s" onPress={onClose} />
      </div>
      <NotePanel />
    </aside>
  );
};

export default FieldsPanel;
