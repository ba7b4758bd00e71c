import { LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import { dossierPath } from '../exports/paths';
import { clockTime } from '../families/when';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import css from './closing.module.css';
import { ReasonDialog } from './reason-dialog';
import { useClosing } from './use-closing';

interface NoticeProps {
  meeting: Meeting;
  conference: Conference;
}

const timeOf = (at: number): string => clockTime(new Date(at).toISOString());

const Reopen = ({ meeting, conference }: NoticeProps) => {
  const { t } = useTranslation('closing');
  const { reopen } = useClosing(meeting);
  const [asking, setAsking] = useState(false);
  const { familyCode: code } = conference;
  const done = async (reason: string) => {
    const opened = await reopen(conference, reason);
    if (opened) notify(t('reopen.done', { code }), 'good');
    return opened;
  };
  return (
    <>
      <Button size="s" icon={LockOpen} onPress={() => setAsking(true)}>
        {t('reopen.open')}
      </Button>
      {asking && (
        <ReasonDialog
          title={t('reopen.title', { code })}
          label={t('reopen.why')}
          action={t('reopen.open')}
          required
          onDone={done}
          onClose={() => setAsking(false)}
        >
          <p>{t('reopen.text')}</p>
        </ReasonDialog>
      )}
    </>
  );
};

/** Why a closed family's board cannot be changed, and for who may, the way to open it again. */
export const ClosedNotice = ({ meeting, conference }: NoticeProps) => {
  const { t } = useTranslation('closing');
  if (conference.closedAt === undefined) return null;
  return (
    <>
      <p>{t('readOnly', { time: timeOf(conference.closedAt) })}</p>
      <Link to={dossierPath(conference.id)}>{t('dossier')}</Link>
      {conference.may.reopen && <Reopen meeting={meeting} conference={conference} />}
    </>
  );
};

/** That a family was opened again or carried over, by whom and why. */
export const WhatBecameOfIt = ({ conference: { lastEvent, closedAt } }: { conference: Conference }) => {
  const { t } = useTranslation('closing');
  if (!lastEvent || lastEvent.kind === 'closed' || closedAt !== undefined) return null;
  const { kind, at, by, reason } = lastEvent;
  return (
    <p className={css.became} role="status">
      {t(kind === 'reopened' ? 'became.reopened' : 'became.postponed', { by, time: timeOf(at) })}
      {reason && <strong>{t('became.reason', { reason })}</strong>}
    </p>
  );
};
