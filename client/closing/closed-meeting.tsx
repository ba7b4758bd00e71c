import { ArrowRight, CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { meetingDossierPath } from '../exports/paths';
import { Button } from '../ui/button';
import css from './closing.module.css';
import { HandedOnLines } from './handed-on-lines';
import { useHandedOn } from './use-handed-on';

/** For everyone, once the meeting is closed: that it is, and what was handed on. */
export const ClosedMeeting = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('closing');
  const [, go] = useLocation();
  const { data } = useHandedOn(meeting.id);
  if (meeting.state !== 'closed') return null;
  return (
    <section className={css.over} aria-labelledby="meeting-over">
      <h2 id="meeting-over" className={css.overTitle}>
        <CalendarCheck size={20} strokeWidth={1.9} aria-hidden />
        {t('meeting.over')}
      </h2>
      {data && <HandedOnLines handedOn={data} />}
      <Button icon={ArrowRight} onPress={() => go(meetingDossierPath(meeting.id))}>
        {t('meeting.dossier')}
      </Button>
    </section>
  );
};
