import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { notify } from '../ui/notices';
import { Loading } from '../ui/states';
import css from './closing.module.css';
import { HandedOnLines } from './handed-on-lines';
import { useClosing } from './use-closing';
import { useHandedOn } from './use-handed-on';

/** Asks whether the meeting closes, and says what goes where. */
export default function CloseMeetingDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation(['closing', 'common']);
  const { closeMeeting, isPending } = useClosing(meeting);
  const { data } = useHandedOn(meeting.id);
  const close = async () => {
    if (!(await closeMeeting())) return;
    notify(t('meeting.done'), 'good');
    onClose();
  };
  return (
    <Dialog title={t('meeting.title')} isOpen onClose={onClose}>
      {data ? <HandedOnLines handedOn={data} /> : <Loading>{t('common:loading')}</Loading>}
      <p className={css.soft}>{t('meeting.text')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="primary" icon={DoorClosed} isDisabled={isPending || !data} onPress={() => void close()}>
          {t('meeting.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
