import { DoorOpen, LogIn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import { boardPath } from '../families/paths';
import { when } from '../families/when';
import { Button } from '../ui/button';
import css from './opening.module.css';
import { nextOf, presentOf } from './situation';
import { useLeading } from './use-leading';

/** For who may open it: one click opens the meeting, begins with the first family, and shows its board. */
const Open = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const [, navigate] = useLocation();
  const { command, isPending } = useLeading(meeting);
  const first = nextOf(meeting);
  const open = async () => {
    const opened = await command({ act: 'open' });
    if (opened && first) navigate(boardPath(meeting.id, first.id));
  };
  return (
    <div className={css.opening}>
      <Button variant="primary" icon={DoorOpen} isDisabled={isPending} onPress={() => void open()}>
        {isPending ? t('opening.opening') : t('opening.open')}
      </Button>
      <p className={css.words}>
        {first ? t('opening.starter', { code: first.familyCode }) : t('opening.starterEmpty')}
      </p>
    </div>
  );
};

const Planned = ({ meeting }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation('leading');
  const opener = meeting.participants.find(({ role, active }) => role === 'contactpersoon-jb' && active);
  const starts = when(meeting.startsAt, i18n.language);
  return (
    <p className={css.words}>
      {opener
        ? t('opening.starts', { when: starts, leader: opener.name })
        : t('opening.startsNobody', { when: starts })}
    </p>
  );
};

const Running = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const [, navigate] = useLocation();
  const present = presentOf(meeting);
  if (!present) return <p className={css.words}>{t('opening.between')}</p>;
  const { id, familyCode } = present.conference;
  return (
    <div className={css.opening}>
      <Button variant="primary" icon={LogIn} onPress={() => navigate(boardPath(meeting.id, id))}>
        {t('opening.go')}
      </Button>
      <p className={css.words}>{t('opening.running', { code: familyCode })}</p>
    </div>
  );
};

const Over = ({ meeting, state }: { meeting: Meeting; state: 'closed' | 'cancelled' | 'skipped' }) => {
  const { t } = useTranslation('leading');
  return (
    <p className={css.words}>
      <strong>{t(`opening.${state}`)}</strong> {meeting.reason && t('opening.because', { reason: meeting.reason })}
    </p>
  );
};

/** How a meeting stands, and the one thing to do about it: open it, or go where the table is. */
export const Opening = ({ meeting }: { meeting: Meeting }) => {
  const { state, may } = meeting;
  if (state === 'open') return <Running meeting={meeting} />;
  if (state === 'planned') return may.lead ? <Open meeting={meeting} /> : <Planned meeting={meeting} />;
  return <Over meeting={meeting} state={state} />;
};
