import { UserCheck, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting, Participant } from '../../shared/api/contract';
import { meetingKey } from '../families/use-meetings';
import { useCommand } from '../series/use-series';
import { api } from '../session/api';
import { Button } from '../ui/button';
import css from './people.module.css';

/** Says that somebody stands in, and lets who leads make them count for this one meeting. */
export const StandIn = ({ meeting, participant }: { meeting: Meeting; participant: Participant }) => {
  const { t } = useTranslation('people');
  const { send, busy } = useCommand(meetingKey(meeting.id));
  const { id, name, part, active } = participant;
  if (part !== 'achtervang') return null;
  const isOn = meeting.state === 'planned' || meeting.state === 'open';
  const set = (next: boolean) =>
    send(
      () =>
        api.post<Meeting>(
          `/api/meetings/${encodeURIComponent(meeting.id)}/participants/${encodeURIComponent(id)}/achtervang`,
          { active: next },
        ),
      t(next ? 'activated' : 'released', { name }),
    );
  return (
    <>
      <p className={css.soft}>{t(active ? 'standsInActive' : 'standsIn')}</p>
      {meeting.may.standIn && isOn && (
        <Button
          size="s"
          icon={active ? UserX : UserCheck}
          isDisabled={busy}
          className={css.standIn}
          aria-label={t(active ? 'releaseFor' : 'activateFor', { name })}
          onPress={() => void set(!active)}
        >
          {t(active ? 'release' : 'activate')}
        </Button>
      )}
    </>
  );
};
