import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardPanelProps } from '../board/board-panels';
import { RegiePart } from '../regie/regie-part';
import { useProblemText } from '../session/problem-text';
import { SidePanel } from '../ui/side-panel';
import { ErrorState, Loading } from '../ui/states';
import { AdultsPart } from './adults-part';
import { AgendaLinePart } from './agenda-line-part';
import { ChildrenPart } from './children-part';
import { EarlierPart } from './earlier-part';
import { type FamilyInPanel, FamilyProvider } from './family-context';
import css from './family-panel.module.css';
import { GroundPart } from './ground-part';
import { SeersPart } from './seers-part';
import { ToldPart } from './told-part';
import { useFamily, useFamilyChange } from './use-family';
import { WhyPart } from './why-part';

/** What is known of a family beside its board: why now, who, the children and on what ground, who was told, who sees it. */
const FamilyPanel = ({ meeting, conference, onClose }: BoardPanelProps) => {
  const { t } = useTranslation(['bringIn', 'board', 'common']);
  const problemText = useProblemText();
  const { data: family, error, refetch } = useFamily(meeting.id, conference.id);
  const { mutate, isPending } = useFamilyChange(meeting.id, conference.id);
  const [childId, setChildId] = useState<string>();
  const change: FamilyInPanel['change'] = (asked, onDone) => mutate(asked, { onSuccess: onDone });
  const child = family?.children.find(({ id }) => id === childId);
  return (
    <SidePanel title={`${t('board:panel.family')} ${conference.familyCode}`} onClose={onClose}>
      {!family && !error && <Loading>{t('loading')}</Loading>}
      {!family && error && (
        <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
          <p>{problemText(error)}</p>
        </ErrorState>
      )}
      {family && (
        <FamilyProvider
          value={{
            meeting,
            conference,
            family,
            change,
            busy: isPending,
          }}
        >
          {/* The board's own keys stay out of what is filled in here. */}
          <div className={`${css.panel} nokey`}>
            {child ? (
              <GroundPart key={child.id} child={child} onBack={() => setChildId(undefined)} />
            ) : (
              <>
                <WhyPart />
                <AgendaLinePart />
                <RegiePart />
                <ChildrenPart onName={setChildId} />
                <AdultsPart family={family} change={change} busy={isPending} />
                <ToldPart />
                <EarlierPart />
                <SeersPart />
              </>
            )}
          </div>
        </FamilyProvider>
      )}
    </SidePanel>
  );
};

export default FamilyPanel;
