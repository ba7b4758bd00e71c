import { useTranslation } from 'react-i18next';
import { SidePanel } from '../ui/side-panel';
import { NotePanel } from './entry/note-panel';

/** The fields of the chosen notes, beside the board for who asked for them. */
const FieldsPanel = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('board');
  return (
    <SidePanel title={t('fields')} onClose={onClose}>
      <NotePanel />
    </SidePanel>
  );
};

export default FieldsPanel;
