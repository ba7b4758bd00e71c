import { useTranslation } from 'react-i18next';
import type { WeighingPage } from '../../shared/api/safety';
import type { BoardPanelProps } from '../board/board-panels';
import { outcomePath } from '../families/paths';
import { AcutePart } from '../happened/acute-part';
import { HearingLine } from '../happened/hearing-line';
import { MeldingPart } from '../happened/melding-part';
import { presentOf } from '../leading/situation';
import { useProblemText } from '../session/problem-text';
import { SidePanel } from '../ui/side-panel';
import { ErrorState, Loading } from '../ui/states';
import { CriteriaPart } from './criteria-part';
import { InstrumentPart } from './instrument-part';
import { JudgementPart } from './judgement-part';
import type { PartProps } from './part';
import { RoundsView } from './rounds-view';
import css from './safety.module.css';
import { UnsafePart } from './unsafe-part';
import { useWeighing, useWeighingDoings } from './use-weighing';
import { VoicesPart } from './voices-part';

/** What is looked back at stays as it was, also where it was never closed. */
const asItWas = (page: WeighingPage): WeighingPage => ({ ...page, may: { write: false, ask: false } });

/** Of the board of an earlier meeting: without the meeting, and only to be read. */
type WeighingPanelProps = Omit<BoardPanelProps, 'meeting'> & {
  meeting: BoardPanelProps['meeting'] | PartProps['meeting'];
};

/** Weighing a family together: what is the case, a number per child, the table's judgement, and what child and parents say. */
export default function WeighingPanel({ meeting, conference, onClose }: WeighingPanelProps) {
  const { t } = useTranslation(['safety', 'common']);
  const problemText = useProblemText();
  const now = 'id' in meeting ? meeting : undefined;
  const { data, error, refetch } = useWeighing(now?.id, conference.id);
  const page = data && (now ? data : asItWas(data));
  const doings = useWeighingDoings(now?.id, conference.id);
  // At the table the question stands over everyone's screen; there is one place to answer it.
  const isAtTable = now !== undefined && presentOf(now)?.conference.id === conference.id && now.may.join;
  const parts = page && { meeting, page, doings };
  const hasNumbers = page && (page.may.write || page.rounds.length > 0);
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
          <UnsafePart
            {...parts}
            now={
              now && (
                <>
                  <AcutePart
                    meeting={now}
                    conferenceId={conference.id}
                    answer={parts.page.unsafe?.answer}
                    isAtTable={isAtTable}
                  />
                  <MeldingPart
                    meeting={now}
                    conferenceId={conference.id}
                    toCard={`${outcomePath(now.id, conference.id)}?kaart=melding-veilig-thuis`}
                  />
                </>
              )
            }
          />
          <CriteriaPart {...parts} />
          {hasNumbers && (
            <section className={css.part}>
              <h3 className={css.heading}>{t('score.title')}</h3>
              <RoundsView {...parts} elsewhere={isAtTable} />
            </section>
          )}
          <JudgementPart {...parts} />
          <VoicesPart
            {...parts}
            hearing={
              now &&
              ((childKey, name) => (
                <HearingLine meeting={now} conferenceId={conference.id} childKey={childKey} name={name} />
              ))
            }
          />
          <InstrumentPart {...parts} />
        </div>
      )}
    </SidePanel>
  );
}
