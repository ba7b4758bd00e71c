import { DoorOpen, LogIn, Projector } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { meetingPath } from '../families/paths';
import { when } from '../families/when';
import { Button } from '../ui/button';
import { setLetGo } from './let-go';
import css from './opening.module.css';
import { nextOf, presentOf } from './situation';
import { useLeading } from './use-leading';
import { useReturn } from './use-return';

/** For who may open it: one click opens the meeting and begins with the first family; all who are there go to its board. */
const Open = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const { command, isPending } = useLeading(meeting);
  const first = nextOf(meeting);
  const open = () => {
    setLetGo(meeting.id, false);
    void command({ act: 'open' });
  };
  return (
    <>
      <Button variant="primary" icon={DoorOpen} isDisabled={isPending} onPress={open}>
        {isPending ? t('opening.opening') : t('opening.open')}
      </Button>
      <p className={css.words}>
        {first ? t('opening.starter', { code: first.familyCode }) : t('opening.starterEmpty')}
      </p>
    </>
  );
};

const Planned = ({ meeting }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation('leading');
  const openers = meeting.participants.filter(({ role, active }) => role === 'contactpersoon-jb' && active);
  const starts = when(meeting.startsAt, i18n.language);
  const oneOf = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <p className={css.words}>
      {openers.length > 0
        ? t('opening.starts', { when: starts, leader: oneOf.format(openers.map(({ name }) => name)) })
        : t('opening.startsNobody', { when: starts })}
    </p>
  );
};

const Running = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation('leading');
  const back = useReturn(meeting);
  const present = presentOf(meeting);
  if (!present) return <p className={css.words}>{t('opening.between')}</p>;
  const { familyCode } = present.conference;
  return (
    <>
      <Button variant="primary" icon={LogIn} onPress={back}>
        {t('opening.go')}
      </Button>
      <p className={css.words}>{t('opening.running', { code: familyCode })}</p>
    </>
  );
};

const Over = () => {
  const { t } = useTranslation('leading');
  return (
    <p className={css.words}>
      <strong>{t('opening.closed')}</strong>
    </p>
  );
};

/** To the table's own screen, in a window of its own that can be drawn to the beamer. */
const BeamerLink = ({ meetingId }: { meetingId: string }) => {
  const { t } = useTranslation('leading');
  return (
    <a className={css.beamer} href={`${meetingPath(meetingId)}/beamer`} target="_blank" rel="noreferrer">
      <Projector size={16} strokeWidth={1.9} aria-hidden />
      {t('beamer.link')}
      <span className="said"> ({t('beamer.newWindow')})</span>
    </a>
  );
};

/** How a meeting stands, and the one thing to do about it: open it, or go where the table is. */
export const Opening = ({ meeting }: { meeting: Meeting }) => {
  const { id, state, may } = meeting;
  if (state === 'closed') return <Over />;
  // PlanningNotice says that it is not held, and why.
  if (state !== 'open' && state !== 'planned') return null;
  return (
    <div className={css.opening}>
      {state === 'open' && <Running meeting={meeting} />}
      {state === 'planned' && (may.lead ? <Open meeting={meeting} /> : <Planned meeting={meeting} />)}
      <BeamerLink meetingId={id} />
    </div>
  );
};
