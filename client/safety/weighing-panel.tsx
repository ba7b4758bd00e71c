import { useTranslation } from 'react-i18next';
import type { BoardPanelProps } from '../board/board-panels';
import { presentOf } from '../leading/situation';
import { useProblemText } from '../session/problem-text';
import { SidePanel } from '../ui/side-panel';
import { ErrorState, Loading } from '../ui/states';
import { CriteriaPart } from './criteria-part';
import { InstrumentPart } from './instrument-part';
import { JudgementPart } from './judgement-part';
import { RoundsView } from './rounds-view';
import css from './safety.module.css';
import { UnsafePart } from './unsafe-part';
import { useWeighing, useWeighingDoings } from './use-weighing';
import { VoicesPart } from './voices-part';

/** Weighing a family together: what is the case, a number per child, the table's judgement, and what child and parents say. */
export default function WeighingPanel({ meeting, conference, onClose }: BoardPanelProps) {
  const { t } = useTranslation(['safety', 'common']);
  const problemText = useProblemText();
  const { data: page, error, refetch } = useWeighing(meeting.id, conference.id);
  const doings = useWeighingDoings(meeting.id, conference.id);
  // At the table the question stands over everyone's screen; there is one place to answer it.
  const isAtTable = presentOf(meeting)?.conference.id === conference.id && meeting.may.join;
  const parts = page && { meeting, page, doings };
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      {!page && !error && <Loading>{t('loading')}</Loading>}
      {!page && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {parts && (
        <div className={css.panel}>
          <UnsafePart {...parts} />
          <CriteriaPart {...parts} />
          <section className={css.part}>
            <h3 className={css.heading}>{t('score.title')}</h3>
            <RoundsView {...parts} elsewhere={isAtTable} />
          </section>
          <JudgementPart {...parts} />
          <VoicesPart {...parts} />
          <InstrumentPart {...parts} />
        </div>
      )}
    </SidePanel>
  );
}
