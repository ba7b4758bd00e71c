import { CalendarPlus, ChevronDown } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Consult, GrowStart } from '../../shared/api/consults';
import { preloadBoard } from '../app/board-route';
import { boardPath, meetingPath } from '../families/paths';
import { useProblemText } from '../session/problem-text';
import { dayNameAt } from '../today/days';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem } from '../ui/menu';
import { notify } from '../ui/notices';
import css from './consult.module.css';
import { useGrow, useGrowStart } from './use-consults';

type Coming = GrowStart['meetings'][number];

const pathOf = ({ meetingId, conferenceId, readable }: NonNullable<Consult['family']>): string =>
  readable ? boardPath(meetingId, conferenceId) : meetingPath(meetingId);

const Growing = ({ consultId, meetings }: { consultId: string; meetings: [Coming, ...Coming[]] }) => {
  const { t, i18n } = useTranslation('consult');
  const problemText = useProblemText();
  const [, navigate] = useLocation();
  // One id for this family, so that sending it again after a broken line does not bring it in twice.
  const [id] = useState(() => nanoid());
  const [next, ...others] = meetings;
  const nameOf = ({ running, startsAt }: Coming): string =>
    running ? t('grow.running') : dayNameAt(Date.parse(startsAt), i18n.language);

  const { mutate, isPending, error } = useGrow(consultId, ({ family }, meetingId) => {
    const meeting = meetings.find((each) => each.id === meetingId);
    if (meeting) notify(t('grow.done', { day: nameOf(meeting) }), 'good');
    if (family) navigate(pathOf(family));
  });
  const grow = (meeting: Coming) => {
    if (!isPending) mutate({ meetingId: meeting.id, id });
  };

  return (
    <section aria-labelledby="grow" className={css.part}>
      <div className={css.head}>
        <h2 id="grow" className={css.heading}>
          {t('grow.title')}
        </h2>
        <p className={css.soft}>{t('grow.hint')}</p>
      </div>
      {error && (
        <p role="alert" className={css.problem}>
          {problemText(error)}
        </p>
      )}
      <div className={css.grow}>
        <Button icon={CalendarPlus} isPending={isPending} onPress={() => grow(next)} onHoverStart={preloadBoard}>
          {t('grow.do', { day: nameOf(next) })}
        </Button>
        {others.length > 0 && (
          <Menu label={t('grow.other')} trigger={<IconButton label={t('grow.other')} icon={ChevronDown} />}>
            {others.map((meeting) => (
              <MenuItem key={meeting.id} icon={CalendarPlus} onAction={() => grow(meeting)}>
                {nameOf(meeting)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </section>
  );
};

const MayGrow = ({ consultId }: { consultId: string }) => {
  const { data } = useGrowStart(consultId);
  const [next, ...others] = data?.meetings ?? [];
  return next && <Growing consultId={consultId} meetings={[next, ...others]} />;
};

/** A consult that is more than a short question goes to the table; where it is, once it did. */
export const GrowPart = ({ consult }: { consult: Consult }) => {
  const { t } = useTranslation('consult');
  const { family } = consult;
  if (consult.may.grow) return <MayGrow consultId={consult.id} />;
  if (!family) return null;
  return (
    <p className={css.soft}>
      {t('grow.grown')} <Link to={pathOf(family)}>{family.readable ? t('grow.toBoard') : t('grow.toMeeting')}</Link>
    </p>
  );
};
