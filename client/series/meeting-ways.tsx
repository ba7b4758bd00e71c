import { CalendarClock, CalendarOff, CalendarX, Repeat, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import type { PlanningCommand } from '../../shared/api/series';
import { Button } from '../ui/button';
import { Menu, MenuItem } from '../ui/menu';
import { CallLink } from './call-link';
import { seriesPath } from './paths';
import { PlanningDialog } from './planning-dialog';
import css from './series.module.css';

const ICONS = { move: CalendarClock, skip: CalendarOff, cancel: CalendarX, restore: Undo2 };

/** What can be done with when this meeting is held. */
const actsFor = ({ state, reason }: Meeting): PlanningCommand['act'][] => {
  if (state === 'planned') return reason ? ['move', 'skip', 'cancel', 'restore'] : ['move', 'skip', 'cancel'];
  return state === 'cancelled' || state === 'skipped' ? ['restore'] : [];
};

/** From a meeting to its video call and its series, and, for who may, to another moment. */
export const MeetingWays = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('series');
  const [act, setAct] = useState<PlanningCommand['act']>();
  const isOn = meeting.state === 'planned' || meeting.state === 'open';
  const acts = meeting.may.plan ? actsFor(meeting) : [];
  if (!meeting.callUrl && !meeting.seriesId && acts.length === 0) return null;
  return (
    <div className={css.ways}>
      {isOn && meeting.callUrl && <CallLink url={meeting.callUrl} />}
      {meeting.seriesId && (
        <Link to={seriesPath(meeting.seriesId)} className={css.way}>
          <Repeat size={17} strokeWidth={1.9} aria-hidden />
          {t('reeks')}
        </Link>
      )}
      {acts.length > 0 && (
        <Menu label={t('plan.menu')} trigger={<Button icon={CalendarClock}>{t('plan.menu')}</Button>}>
          {acts.map((key) => (
            <MenuItem key={key} id={key} icon={ICONS[key]} onAction={() => setAct(key)}>
              {t(`plan.${key}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      {act && <PlanningDialog meeting={meeting} act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
};
