import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import type { PlanningCommand } from '../../shared/api/series';
import { meetingKey } from '../families/use-meetings';
import { api } from '../session/api';
import { Button } from '../ui/button';
import { ConfirmDialog, Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import css from './series.module.css';
import { useCommand } from './use-series';

interface PlanningDialogProps {
  meeting: Meeting;
  act: PlanningCommand['act'];
  onClose: () => void;
}

/** The day and time on the wall in the Netherlands, as date and time fields want them. */
const wallOf = (iso: string): { day: string; time: string } => {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
    .format(new Date(iso))
    .split(' ');
  return { day, time };
};

/** Moves, skips, cancels or restores a meeting; what is to be known of it is asked first. */
export const PlanningDialog = ({ meeting, act, onClose }: PlanningDialogProps) => {
  const { t } = useTranslation(['series', 'common']);
  const { send, busy } = useCommand(meetingKey(meeting.id));
  const [{ day, time }, setWhen] = useState(() => wallOf(meeting.startsAt));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const run = async (command: PlanningCommand) => {
    const path = `/api/meetings/${encodeURIComponent(meeting.id)}/planning`;
    await send(() => api.post<Meeting>(path, command), t(`plan.done.${act}`));
    onClose();
  };
  const { version } = meeting;
  if (act === 'restore') {
    return (
      <ConfirmDialog
        title={t('plan.restoreTitle')}
        isOpen
        onClose={onClose}
        action={t('plan.restore')}
        onConfirm={() => run({ act, version })}
      >
        {t('plan.restoreAsk')}
      </ConfirmDialog>
    );
  }
  const isWhen = act !== 'move' || (day !== '' && time !== '' && `${day}T${time}` > nowOnTheWall());
  const submit = async () => {
    setTried(true);
    if (!reason.trim() || !isWhen) return;
    const why = { version, reason: reason.trim() };
    await run(act === 'move' ? { act, ...why, startsAt: `${day}T${time}` } : { act, ...why });
  };
  return (
    <Dialog title={t(`plan.${act}Title`)} isOpen onClose={onClose}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {act === 'move' && (
          <div className={css.two}>
            <TextField
              label={t('plan.day')}
              type="date"
              value={day}
              onChange={(next) => setWhen({ day: next, time })}
              autoFocus
              error={tried && !isWhen ? t('plan.whenMissing') : undefined}
            />
            <TextField
              label={t('plan.time')}
              type="time"
              value={time}
              onChange={(next) => setWhen({ day, time: next })}
            />
          </div>
        )}
        <TextField
          label={t('plan.reason')}
          hint={t('plan.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          autoFocus={act !== 'move'}
          error={tried && !reason.trim() ? t('plan.reasonMissing') : undefined}
        />
        {act !== 'move' && <p className={css.soft}>{t('plan.consequence')}</p>}
        <DialogActions>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={busy}>
            {t(`plan.${act}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

const nowOnTheWall = (): string => {
  const { day, time } = wallOf(new Date().toISOString());
  return `${day}T${time}`;
};
