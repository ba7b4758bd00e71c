import { CalendarClock, Check, Ellipsis, Pencil, RotateCcw, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../shared/api/agreements';
import type { Meeting } from '../../shared/api/contract';
import { dayOf, isDay } from '../../shared/meeting/days';
import { isStanding } from '../../shared/meeting/standing';
import { ReasonDialog } from '../closing/reason-dialog';
import { MarkOf } from '../marks/mark-of';
import { Badge } from '../ui/badge';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { Menu, MenuItem } from '../ui/menu';
import { say } from '../ui/notices';
import { TextField } from '../ui/text-field';
import { AgreementForm } from './agreement-form';
import css from './agreements.module.css';
import type { AgreementDoings } from './use-agreements';
import { useDayWords } from './when-due';

interface RowProps {
  meeting: Meeting;
  agreement: Agreement;
  nextMeeting: string | undefined;
  doings: AgreementDoings;
}

const MoveDialog = ({
  agreement,
  doings,
  nextMeeting,
  onClose,
}: Omit<RowProps, 'meeting'> & { onClose: () => void }) => {
  const { t } = useTranslation('agreements');
  const [due, setDue] = useState(nextMeeting ?? agreement.due ?? '');
  return (
    <ReasonDialog
      title={t('move.title')}
      label={t('move.why')}
      action={t('move.action')}
      onClose={onClose}
      onDone={async (why) => isDay(due) && doings.followUp(agreement, { status: 'moved', due, ...(why && { why }) })}
    >
      <p>{agreement.what}</p>
      <TextField label={t('day')} type="date" value={due} onChange={setDue} isRequired />
    </ReasonDialog>
  );
};

const Asked = ({
  asked,
  onClose,
  ...row
}: RowProps & { asked: 'not-done' | 'move' | 'change'; onClose: () => void }) => {
  const { t } = useTranslation('agreements');
  const { agreement, doings, meeting, nextMeeting } = row;
  if (asked === 'move') return <MoveDialog {...row} onClose={onClose} />;
  if (asked === 'not-done') {
    return (
      <ReasonDialog
        title={t('notDone.title')}
        label={t('notDone.why')}
        action={t('notDone.action')}
        required
        onClose={onClose}
        onDone={(why) => doings.followUp(agreement, { status: 'not-done', why })}
      >
        <p>{agreement.what}</p>
      </ReasonDialog>
    );
  }
  const { what, owner, who = '', child = '', due } = agreement;
  return (
    <Dialog title={t('change.title')} isOpen onClose={onClose}>
      <AgreementForm
        start={{ what, who: owner?.name ?? who, child, due }}
        people={owner ? [...meeting.participants.filter(({ id }) => id !== owner.id), owner] : meeting.participants}
        nextMeeting={nextMeeting}
        action={t('change.action')}
        onSend={async (words) => {
          const done = await doings.change(agreement, words);
          if (done) onClose();
          return done;
        }}
      />
    </Dialog>
  );
};

/** One agreement: who does what by when, and what became of it. */
export const AgreementRow = (row: RowProps) => {
  const { agreement, doings } = row;
  const { t } = useTranslation('agreements');
  const dayWords = useDayWords();
  const [asked, setAsked] = useState<'not-done' | 'move' | 'change'>();
  const { what, owner, who, child, due, status, why, may } = agreement;
  const stands = isStanding(agreement);
  const isLate = stands && due !== undefined && due < dayOf(Date.now());
  const follow = async (to: 'done' | 'open' | 'withdrawn') => {
    if (await doings.followUp(agreement, { status: to })) say(t('said.status', { what, status: t(`status.${to}`) }));
  };
  return (
    <li className={css.row} data-status={status}>
      <div className={css.words}>
        <p className={css.what}>{what}</p>
        <p className={css.meta}>
          <span>{owner?.name ?? who}</span>
          {due && <span>{t('by', { day: dayWords(due) })}</span>}
          {child && <span>{child}</span>}
          <MarkOf address={`afspraken/${agreement.id}`} what={what} />
          {isLate && <Badge tone="warn">{t('late')}</Badge>}
          {status === 'done' && <Badge tone="good">{t('status.done')}</Badge>}
          {(status === 'not-done' || status === 'moved') && <Badge>{t(`status.${status}`)}</Badge>}
        </p>
        {why && <p className={css.meta}>{t('why', { why })}</p>}
      </div>
      {may.follow && (
        <div className={css.tools}>
          {stands ? (
            <IconButton size="s" icon={Check} label={t('do.done', { what })} onPress={() => void follow('done')} />
          ) : (
            <IconButton size="s" icon={RotateCcw} label={t('do.again')} onPress={() => void follow('open')} />
          )}
          {stands && (
            <Menu
              label={t('do.menu', { what })}
              placement="bottom end"
              trigger={<IconButton size="s" icon={Ellipsis} label={t('do.menu', { what })} />}
            >
              <MenuItem icon={X} onAction={() => setAsked('not-done')}>
                {t('do.notDone')}
              </MenuItem>
              <MenuItem icon={CalendarClock} onAction={() => setAsked('move')}>
                {t('do.move')}
              </MenuItem>
              {may.change && (
                <MenuItem icon={Pencil} onAction={() => setAsked('change')}>
                  {t('do.change')}
                </MenuItem>
              )}
              {may.change && (
                <MenuItem icon={Trash2} onAction={() => void follow('withdrawn')}>
                  {t('do.withdraw')}
                </MenuItem>
              )}
            </Menu>
          )}
        </div>
      )}
      {asked && <Asked {...row} asked={asked} onClose={() => setAsked(undefined)} />}
    </li>
  );
};
