import { ArrowRight, FileText, MessageSquarePlus, PencilLine, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { DecisionPage } from '../../shared/api/decisions';
import { cardsOf, shortDigest } from '../../shared/decisions/record';
import type { BoardPanelProps } from '../board/board-panels';
import { dossierPath } from '../exports/paths';
import { FeedbackPart } from '../feedback/feedback-part';
import { CoursePart } from '../happened/course-part';
import { MeldingPart } from '../happened/melding-part';
import { RegieLine } from '../regie/regie-line';
import { ProposalTells } from '../telling/proposal-tells';
import { Button } from '../ui/button';
import { SidePanel } from '../ui/side-panel';
import { Loading } from '../ui/states';
import { ChangedNotice } from './changed-notice';
import css from './decision.module.css';
import { CorrectDialog, FamilyViewDialog } from './dialogs';
import { DecideForm, ProposeForm, ViewForm } from './forms';
import { Part } from './part';
import { recordPath } from './paths';
import { WhatIsProposed, WhatItStandsOn } from './proposal-text';
import { RecordText } from './record-text';
import { type DecisionDoings, useDecision, useDecisionDoings } from './use-decision';
import { useWords } from './use-words';
import { Views } from './views';

interface StageProps {
  page: DecisionPage;
  doings: DecisionDoings;
}

const Nothing = ({ page, doings }: StageProps) => {
  const { t } = useTranslation('decision');
  if (!page.may.propose) return <p className={css.soft}>{t('noneClosed')}</p>;
  return (
    <>
      <p>{t('none')}</p>
      <p className={css.soft}>{t('noneHint')}</p>
      <ProposeForm page={page} doings={doings} />
    </>
  );
};

const Proposed = ({
  page,
  doings,
  proposal,
  isNamed,
}: StageProps & { proposal: NonNullable<DecisionPage['proposal']>; isNamed: boolean }) => {
  const { t } = useTranslation('decision');
  const { moment } = useWords();
  const [changing, setChanging] = useState(false);
  const { number, by, at, digest, late, frozen } = proposal;
  return (
    <>
      <Part title={t('proposal.title', { number })}>
        <p className={css.soft}>{t('proposal.by', { by, when: moment(at) })}</p>
        {late.length > 0 && (
          <p className={css.warn}>
            <TriangleAlert size={16} strokeWidth={2} aria-hidden />
            {t('proposal.late', { count: late.length, names: late.join(', ') })}
          </p>
        )}
        {!changing && (
          <ChangedNotice proposal={proposal} onAgain={page.may.propose ? () => setChanging(true) : undefined} />
        )}
        <WhatIsProposed proposal={frozen} />
        {!isNamed && <ProposalTells proposal={frozen} />}
        <details className={css.more}>
          <summary>{t('proposal.read')}</summary>
          <WhatItStandsOn proposal={frozen} />
        </details>
        <p className={css.soft} title={t('proposal.digestHint')}>
          {t('proposal.digest')}: <code>{shortDigest(digest)}</code>
        </p>
        {page.may.propose &&
          (changing ? (
            <ProposeForm page={page} doings={doings} onDone={() => setChanging(false)} />
          ) : (
            <Button size="s" icon={PencilLine} onPress={() => setChanging(true)}>
              {t('propose.again')}
            </Button>
          ))}
      </Part>
      <Part title={t('views.title')}>
        <Views page={page} />
      </Part>
      {page.may.view && (
        <Part title={t('views.mine')}>
          <ViewForm page={page} doings={doings} />
        </Part>
      )}
      <Part title={t('decide.title')}>
        {page.may.decide ? (
          <DecideForm page={page} doings={doings} />
        ) : (
          <p className={css.soft}>
            {page.opdrachtgever ? t('decide.who', { name: page.opdrachtgever.name }) : t('decide.nobody')}
          </p>
        )}
      </Part>
    </>
  );
};

/** What can still be done about a decision that was made. */
export const RecordTools = ({ page, doings }: StageProps) => {
  const { t } = useTranslation('decision');
  const [asked, setAsked] = useState<'correct' | 'attach'>();
  if (!page.decided) return null;
  const close = () => setAsked(undefined);
  return (
    <div className={css.tools}>
      {page.may.correct && (
        <Button size="s" icon={PencilLine} onPress={() => setAsked('correct')}>
          {t('correct.open')}
        </Button>
      )}
      {page.may.attach && (
        <Button size="s" icon={MessageSquarePlus} onPress={() => setAsked('attach')}>
          {t('attach.open')}
        </Button>
      )}
      {page.may.view && (
        <details className={css.more}>
          <summary>{t('views.mine')}</summary>
          <ViewForm page={page} doings={doings} />
        </details>
      )}
      {asked === 'correct' && (
        <CorrectDialog record={page.decided.record} version={page.version} doings={doings} onClose={close} />
      )}
      {asked === 'attach' && <FamilyViewDialog doings={doings} onClose={close} />}
    </div>
  );
};

/** The decision about a family, beside its board: what lies before the table, what each thinks of it, and what was decided. */
export default function DecisionPanel({ meeting, conference, onClose }: BoardPanelProps) {
  const { t } = useTranslation('decision');
  const [, go] = useLocation();
  const { data: page } = useDecision(meeting.id, conference.id);
  const doings = useDecisionDoings(meeting.id, conference.id);
  const frozen = page?.decided?.record.proposal ?? page?.proposal?.frozen;
  return (
    <SidePanel title={t('title')} onClose={onClose}>
      {!page && <Loading>{t('loading')}</Loading>}
      {page && (
        <div className={css.panel}>
          <RegieLine regie={conference.regie} />
          <MeldingPart meeting={meeting} conferenceId={conference.id} />
          {page.decided && (
            <>
              <div className={css.tools}>
                <Button size="s" icon={FileText} onPress={() => go(recordPath(conference.id))}>
                  {t('record.page')}
                </Button>
                {page.may.export && (
                  <Button size="s" icon={ArrowRight} onPress={() => go(dossierPath(conference.id))}>
                    {t('record.dossier')}
                  </Button>
                )}
              </div>
              <CoursePart meeting={meeting} conferenceId={conference.id} />
              <RecordTools page={page} doings={doings} />
              <RecordText decided={page.decided} />
            </>
          )}
          {!page.decided && page.proposal && (
            <Proposed page={page} doings={doings} proposal={page.proposal} isNamed={conference.named} />
          )}
          {!page.decided && !page.proposal && <Nothing page={page} doings={doings} />}
          <FeedbackPart meeting={meeting} conference={conference} cards={frozen ? cardsOf(frozen) : []} />
        </div>
      )}
    </SidePanel>
  );
}
