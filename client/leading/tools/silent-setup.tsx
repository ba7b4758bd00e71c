import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrameKey, WORKSHEET_KEYS, WORKSHEETS } from '../../../shared/worksheets/worksheets';
import { Button } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { FRAME_OF_STEP, type Present } from '../situation';
import type { LeadingDoings } from '../use-leading';
import { Choice } from './choice';

export interface SetupProps extends Pick<LeadingDoings, 'command'> {
  present: Present;
  onClose: () => void;
}

/** Where what everyone is going to write will stand; the frame of the step is proposed. */
export default function SilentSetup({ present, command, onClose }: SetupProps) {
  const { t } = useTranslation(['tools', 'board']);
  const { key } = present.step;
  const [frame, setFrame] = useState<FrameKey>((key && FRAME_OF_STEP[key]) ?? 'feiten');
  const start = async () => {
    if (await command({ act: 'silent', frame })) onClose();
  };
  return (
    <Dialog title={t('silent.setup.title')} isOpen onClose={onClose}>
      <p>{t('silent.setup.text')}</p>
      <Choice
        label={t('silent.setup.frame')}
        value={frame}
        onChange={setFrame}
        options={WORKSHEET_KEYS.flatMap((worksheet) =>
          WORKSHEETS[worksheet].map((id) => ({
            id: id as FrameKey,
            label: t(`board:frame.${id}.name`),
            hint: t(`board:frame.${id}.question`),
          })),
        )}
      />
      <DialogActions>
        <Button variant="primary" onPress={() => void start()}>
          {t('silent.setup.start')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
