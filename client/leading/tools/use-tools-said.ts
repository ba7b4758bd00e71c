import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import type { Leading } from '../../../shared/api/leading';
import { useMe } from '../../session/session';
import { notify, say } from '../../ui/notices';
import { callName, participantOf } from '../situation';

/** Tells what the table is asked and what becomes of it: to a screen reader what is plain to see, the rest as a notice too. */
export const useToolsSaid = (meeting: Meeting): void => {
  const { t } = useTranslation(['tools', 'board']);
  const me = useMe().person.id;
  const before = useRef<Leading>(undefined);

  const tell = useEffectEvent((was: Leading, now: Leading) => {
    const nameOf = (id: string | undefined) => callName(participantOf(meeting, id)?.name ?? '');
    const leads = now.leader === me;
    const leader = nameOf(now.leader);

    if (now.hands && !was.hands) say(t('said.handsOn', { leader }));
    const place = (now.hands?.indexOf(me) ?? -1) + 1;
    const wasUp = was.hands?.includes(me) ?? false;
    if (place > 0 && !wasUp) say(t('said.handUp', { place }));
    if (place === 0 && wasUp && now.hands && now.word?.personId !== me) say(t('said.handDown'));
    if (leads) {
      for (const id of now.hands ?? []) {
        if (id !== me && was.hands && !was.hands.includes(id)) say(t('said.hand', { name: nameOf(id) }));
      }
    }
    if (now.word && now.word.n !== was.word?.n) {
      if (now.word.personId === me) notify(t('said.youWord'), 'good');
      else say(t('said.word', { name: nameOf(now.word.personId) }));
    }

    const frame = now.silent && t(`board:frame.${now.silent.frame}.name`);
    if (now.silent && !now.silent.revealed && (!was.silent || was.silent.revealed)) {
      say(t('said.silent', { leader, frame }));
    }
    if (now.silent?.revealed && was.silent && !was.silent.revealed) notify(t('said.revealed', { frame }), 'good');
    if (was.silent && !was.silent.revealed && !now.silent) notify(t('said.silentOver'));

    if (now.vote && !was.vote) say(t('said.vote', { leader }));
    if (now.vote?.totals && was.vote && !was.vote.totals) say(t('said.voteClosed'));
  });

  useEffect(() => {
    const was = before.current;
    before.current = meeting.leading;
    if (was && was !== meeting.leading) tell(was, meeting.leading);
  }, [meeting.leading]);
};
