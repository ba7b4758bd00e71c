import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../shared/api/contract';
import { useMe } from '../session/session';
import { notify, say } from '../ui/notices';
import { callName, participantOf, presentOf } from './situation';
import { useStepName } from './step-track';

/** Tells what who leads just did, politely: as a notice where it changes somebody's screen or part, else to a screen reader. */
export const useAnnouncements = (meeting: Meeting): void => {
  const { t } = useTranslation('leading');
  const me = useMe().person.id;
  const nameOf = useStepName();
  const before = useRef<Meeting>(undefined);

  const tell = useEffectEvent((was: Meeting, now: Meeting) => {
    const { leader } = now.leading;
    const mine = leader === me;
    const tellIt = mine ? say : notify;
    const name = callName(participantOf(now, leader)?.name ?? '');
    const present = presentOf(now);
    const past = presentOf(was);
    if (was.leading.leader !== undefined && was.leading.leader !== leader) {
      const gone = callName(participantOf(now, now.leading.takenFrom)?.name ?? '');
      if (gone) notify(mine ? t('said.youTook', { gone }) : t('said.took', { name, gone }), mine ? 'good' : 'info');
      else notify(mine ? t('said.youLead') : t('said.leads', { name }), mine ? 'good' : 'info');
    }
    if (!present) {
      if (past && now.state === 'open') tellIt(t('said.between', { name }));
      return;
    }
    const step = nameOf(present.step);
    if (past?.conference.id !== present.conference.id) {
      const { familyCode: code } = present.conference;
      tellIt(mine ? t('said.yourTurn', { code, step }) : t('said.turn', { name, code, step }));
    } else if (past.turn.step !== present.turn.step || past.turn.form !== present.turn.form) {
      say(t('said.step', { step, number: present.turn.step + 1, count: present.turn.steps.length }));
    }
    const { timer, notulist } = present.turn;
    if (notulist === me && past?.turn.notulist !== me) notify(t('said.youNote'));
    if (past?.conference.id !== present.conference.id) return;
    if (past.turn.timer.runningSince !== undefined && timer.runningSince === undefined) say(t('said.paused'));
    if (past.turn.timer.runningSince === undefined && timer.runningSince !== undefined) say(t('said.resumed'));
    const more = (timer.total - past.turn.timer.total) / 60_000;
    if (more > 0) say(t('said.extended', { count: more }));
  });

  useEffect(() => {
    const was = before.current;
    before.current = meeting;
    if (was && was.leading.version !== meeting.leading.version) tell(was, meeting);
  }, [meeting]);
};
