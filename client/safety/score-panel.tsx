import { MessageCircleQuestionMark } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { WeighingPage } from '../../shared/api/safety';
import { AskedElsewhere } from '../leading/tools/asked-elsewhere';
import { TablePanel } from '../leading/tools/table-panel';
import { notify, say } from '../ui/notices';
import { openRounds, revealedRounds } from './rounds-of';
import { RoundsView } from './rounds-view';
import css from './safety.module.css';
import { useWeighing, useWeighingDoings } from './use-weighing';

/** Tells that the question is asked, and that the answers are in sight, wherever somebody is reading. */
const useRoundsSaid = (page: WeighingPage | undefined): void => {
  const { t } = useTranslation('safety');
  const before = useRef<{ open: number; revealed: number }>(undefined);
  const open = page && openRounds(page).length;
  const revealed = page && revealedRounds(page).length;
  const tell = useEffectEvent((now: { open: number; revealed: number }) => {
    const was = before.current;
    before.current = now;
    if (was && now.revealed > was.revealed) notify(t('said.revealed'));
    else if (now.open > (was?.open ?? 0)) say(t('said.asked'));
  });
  useEffect(() => {
    if (open !== undefined && revealed !== undefined) tell({ open, revealed });
  }, [open, revealed]);
};

interface ScorePanelProps {
  meeting: Meeting;
  conference: Conference;
  /** On a phone there is nothing else: it stands in the page. */
  bare?: boolean;
  /** Another family is in sight: it is only said that something is asked. */
  elsewhere?: boolean;
  /** What stands there while no number is asked. */
  nothing?: ReactNode;
}

/** The 0–10 question over everyone's screen, from asking to judging; nothing while it is not asked. */
export default function ScorePanel({
  meeting,
  conference,
  bare = false,
  elsewhere = false,
  nothing = null,
}: ScorePanelProps) {
  const { t } = useTranslation('safety');
  const { data: page } = useWeighing(meeting.id, conference.id);
  const doings = useWeighingDoings(meeting.id, conference.id);
  useRoundsSaid(page);
  if (!page || (openRounds(page).length === 0 && revealedRounds(page).length === 0)) return nothing;
  if (elsewhere) return <AskedElsewhere meeting={meeting} conference={conference} />;
  const content = <RoundsView meeting={meeting} page={page} doings={doings} answering />;
  if (bare) {
    return (
      <section className={css.bare} aria-label={t('score.title')}>
        <h2 className={css.bareTitle}>{t('score.title')}</h2>
        {content}
      </section>
    );
  }
  return (
    <TablePanel icon={MessageCircleQuestionMark} title={t('score.title')}>
      <div className={css.scroll}>{content}</div>
    </TablePanel>
  );
}
