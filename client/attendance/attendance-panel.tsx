import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../shared/api/guests';
import type { BoardPanelProps } from '../board/board-panels';
import { useProblemText } from '../session/problem-text';
import { DisciplineMark } from '../ui/discipline';
import { say } from '../ui/notices';
import { SidePanel } from '../ui/side-panel';
import { ErrorState, Loading } from '../ui/states';
import css from './attendance.module.css';
import { useAttendance } from './use-attendance';

const Box = () => (
  <span className={css.box}>
    <Check size={15} strokeWidth={2.6} aria-hidden />
  </span>
);

const Words = ({ attendee: { name, role, present, how, by } }: { attendee: Attendee }) => {
  const { t } = useTranslation('attendance');
  return (
    <span className={css.words}>
      <span className={css.name}>{name}</span>
      <DisciplineMark role={role} className={css.role} size={15} />
      {how && (
        <span className={css.soft}>
          {how === 'screen' ? t('how.screen') : t('how.said', { name: by ?? '?' })}
          {!present && <span className="said"> ({t('absent')})</span>}
        </span>
      )}
    </span>
  );
};

/** Who was there when this family was talked about: by their screen, or ticked by who leads. */
const AttendancePanel = ({ meeting, conference, onClose }: BoardPanelProps) => {
  const { t } = useTranslation(['attendance', 'common']);
  const problemText = useProblemText();
  const { data, error, refetch, set, pending } = useAttendance(meeting.id, conference.id);
  const isPresent = ({ id, present }: Attendee) => (pending?.personId === id ? pending.present : present);
  const tick = async ({ id, name }: Attendee, present: boolean) => {
    if (await set({ personId: id, present })) say(t(present ? 'set' : 'unset', { name }));
  };
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      {!data && !error && <Loading>{t('common:loading')}</Loading>}
      {!data && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {data && (
        <>
          <p className={css.soft}>
            {t('lead')} {data.maySet && t('leadSet')}
          </p>
          <p className={css.count}>{t('count', { count: data.people.filter(isPresent).length })}</p>
          <ul className="bare">
            {data.people.map((attendee) => (
              <li key={attendee.id} className={css.person}>
                {data.maySet ? (
                  <Checkbox
                    className={css.check ?? ''}
                    isSelected={isPresent(attendee)}
                    onChange={(present) => void tick(attendee, present)}
                  >
                    <Box />
                    <Words attendee={attendee} />
                  </Checkbox>
                ) : (
                  <span className={css.check} data-selected={attendee.present || undefined}>
                    <Box />
                    <span className="said">{t(attendee.present ? 'present' : 'absent')}: </span>
                    <Words attendee={attendee} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
};

export default AttendancePanel;
