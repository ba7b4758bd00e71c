import { CircleCheck } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import { useBoardHere } from '../../board/board';
import { useMe } from '../../session/session';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { notify } from '../../ui/notices';
import { whenIdle } from '../../ui/when-idle';
import { callName, participantOf, presentOf } from '../situation';
import { useLeading } from '../use-leading';
import { useReturn } from '../use-return';
import { AskedElsewhere, useIsElsewhere } from './asked-elsewhere';
import { fetchOpened } from './fetch-opened';
import { Hands } from './hands';
import css from './tools.module.css';
import { useGathered } from './use-gathered';
import { useToolKeys } from './use-tool-keys';
import { useToolsSaid } from './use-tools-said';

const OwnDraft = lazyPart(fetchOpened, (tools) => tools.OwnDraft);
const VotePanel = lazyPart(fetchOpened, (tools) => tools.VotePanel);
const ScorePanel = lazyPart(fetchOpened, (tools) => tools.ScorePanel);

/** Who leads can ask for it any moment, also when the line is down by then. */
const fetchAhead = () => {
  // What fails is fetched again, and reported, when it is asked for.
  void Promise.allSettled([fetchOpened()]);
};

/** Who leads calls everyone to the family at the table: those who let go come back too. */
const useGatheredHere = (meeting: Meeting): void => {
  const { t } = useTranslation('tools');
  const me = useMe().person.id;
  const back = useReturn(meeting);
  const { gathering, leader } = meeting.leading;
  useGathered(meeting.id, gathering, () => {
    back();
    if (leader !== me) notify(t('said.gathered', { leader: callName(participantOf(meeting, leader)?.name ?? '') }));
  });
};

/** For who leads, once all was revealed: it is done. */
const Revealed = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation(['tools', 'board']);
  const { command } = useLeading(meeting);
  const { silent } = meeting.leading;
  if (!silent?.revealed) return null;
  return (
    <div className={css.row}>
      <CircleCheck size={17} strokeWidth={1.9} aria-hidden />
      <p>{t('silent.shown', { frame: t(`board:frame.${silent.frame}.name`) })}</p>
      <Button size="s" onPress={() => void command({ act: 'end-silent' })}>
        {t('silent.done')}
      </Button>
    </div>
  );
};

/** What everyone sees of what who leads asked for: hands, writing for oneself, a vote. Nothing while nothing is asked. */
export const TableTools = ({ meeting }: { meeting: Meeting }) => {
  const me = useMe().person.id;
  const doings = useLeading(meeting);
  const here = useBoardHere()?.conference.id;
  const { leader, hands, silent, vote } = meeting.leading;
  const leads = meeting.may.lead && leader === me;
  const present = presentOf(meeting);
  useToolKeys(meeting);
  useToolsSaid(meeting);
  useGatheredHere(meeting);
  useEffect(() => whenIdle(fetchAhead), []);

  // One's own notes of the family at the table, and what was left of those of the family that is being read.
  const isElsewhere = useIsElsewhere(present?.conference.id);
  const drafts = meeting.conferences.filter(
    ({ id, may, hasDraft }) =>
      may.write && ((silent && !isElsewhere && id === present?.conference.id) || (hasDraft && id === here)),
  );
  const isAsked = present?.conference.may.read && meeting.may.join;
  return (
    <>
      {hands && <Hands meeting={meeting} doings={doings} leads={leads} />}
      {leads && <Revealed meeting={meeting} />}
      <Suspense>
        {drafts.map((conference) => (
          <OwnDraft key={conference.id} meeting={meeting} conference={conference} />
        ))}
        {isAsked && isElsewhere && (vote || silent) && (
          <AskedElsewhere meeting={meeting} conference={present.conference} />
        )}
        {isAsked && !isElsewhere && vote && <VotePanel meeting={meeting} conference={present.conference} vote={vote} />}
        {isAsked && (
          <ScorePanel
            key={present.conference.id}
            meeting={meeting}
            conference={present.conference}
            elsewhere={isElsewhere}
          />
        )}
      </Suspense>
    </>
  );
};
