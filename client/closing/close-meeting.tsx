import { ArrowRight, CalendarCheck, DoorClosed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HandedOn } from '../../shared/api/closing';
import type { Meeting } from '../../shared/api/contract';
import { meetingDossierPath } from '../exports/paths';
import { when } from '../families/when';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { notify } from '../ui/notices';
import { Loading } from '../ui/states';
import css from './closing.module.css';
import { useClosing } from './use-closing';
import { useHandedOn } from './use-handed-on';

/** What is open and where it goes, in whole sentences. */
const Lines = ({ handedOn: { closed, open, carried, agreements, next } }: { handedOn: HandedOn }) => {
  const { t, i18n } = useTranslation('closing');
  const day = next && when(next, i18n.language);
  return (
    <ul className={css.lines}>
      {closed > 0 && <li>{t('meeting.closed', { count: closed })}</li>}
      {carried.length > 0 && <li>{t('meeting.carried', { count: carried.length, codes: carried.join(', ') })}</li>}
      {open.length > 0 && (
        <li>
          {day
            ? t('meeting.goes', { count: open.length, codes: open.join(', '), when: day })
            : t('meeting.stays', { count: open.length, codes: open.join(', ') })}
        </li>
      )}
      {agreements > 0 && <li>{t('meeting.agreements', { count: agreements })}</li>}
    </ul>
  );
};

const CloseMeetingDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
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
      {data ? <Lines handedOn={data} /> : <Loading>{t('common:loading')}</Loading>}
      <p className={css.soft}>{t('meeting.text')}</p>
      <DialogActions>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="primary" icon={DoorClosed} isDisabled={isPending || !data} onPress={() => void close()}>
          {t('meeting.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** For who leads a meeting that is open: closes it. */
export const CloseMeeting = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('closing');
  const me = useMe().person.id;
  const [asking, setAsking] = useState(false);
  if (meeting.state !== 'open' || !meeting.may.lead || meeting.leading.leader !== me) return null;
  return (
    <>
      <Button size="s" icon={DoorClosed} onPress={() => setAsking(true)}>
        {t('meeting.open')}
      </Button>
      {asking && <CloseMeetingDialog meeting={meeting} onClose={() => setAsking(false)} />}
    </>
  );
};

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
      {data && <Lines handedOn={data} />}
      <Button icon={ArrowRight} onPress={() => go(meetingDossierPath(meeting.id))}>
        {t('meeting.dossier')}
      </Button>
    </section>
  );
};
