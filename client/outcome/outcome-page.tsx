import { ChevronLeft, Columns2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearch } from 'wouter';
import type { Conference, Meeting } from '../../shared/api/contract';
import type { Outcome } from '../../shared/api/outcomes';
import { cardByKey } from '../../shared/outcomes/registry';
import { useAgreements } from '../agreements/use-agreements';
import { NotFound } from '../app/not-found';
import page from '../app/page.module.css';
import { InTopBar } from '../app/top-bar';
import { useTitle } from '../app/use-title';
import { FamilySwitcher } from '../families/family-switcher';
import { boardPath, decisionPath } from '../families/paths';
import { useMeeting } from '../families/use-meetings';
import { MeldingPart } from '../happened/melding-part';
import { LeadingBar } from '../leading/leading-bar';
import { WithoutYou } from '../leading/without-you';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { EmptyState, ErrorState, Loading } from '../ui/states';
import { BesidesPart } from './besides-part';
import { CardProvider, standingIn } from './card-context';
import { CardForm } from './card-form';
import { Chooser } from './chooser';
import css from './outcome.module.css';
import { useSaid } from './said';
import { createSaving, SavingProvider, useSavingState } from './saving';
import { useOutcome, useOutcomeDoings } from './use-outcome';

/** Whether all that was answered is laid down. */
const Saved = () => {
  const { t } = useTranslation('outcome');
  const state = useSavingState();
  useEffect(() => {
    if (state === 'saved') return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);
  return (
    <p className={css.saved} data-state={state} role="status">
      {t(`saved.${state}`)}
    </p>
  );
};

interface OpenProps {
  meeting: Meeting;
  conference: Conference;
  outcome: Outcome;
}

const OpenOutcome = ({ meeting, conference, outcome }: OpenProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const [saving] = useState(createSaving);
  const asked = new URLSearchParams(useSearch()).get('kaart');
  const [choosing, setChoosing] = useState(
    asked !== null && asked !== outcome.chosen && !outcome.offeredBeside.includes(asked),
  );
  const doings = useOutcomeDoings(meeting.id, conference.id);
  const { data: agreed } = useAgreements(meeting.id, conference.id);
  const { fill } = outcome.may;
  const [{ card, draft } = {}] = standingIn(outcome);
  const offered = outcome.offered.flatMap((key) => cardByKey(key) ?? []);
  const isChoosing = fill && (choosing || !draft);
  return (
    <SavingProvider value={saving}>
      <InTopBar>
        <FamilySwitcher meeting={meeting} conferenceId={conference.id} />
        <span className={css.push} />
        <Saved />
      </InTopBar>
      <main id="content" className={css.page} tabIndex={-1} data-conference={conference.id}>
        <LeadingBar meeting={meeting} />
        <div className={page.page}>
          <Link className={css.back} to={boardPath(meeting.id, conference.id)}>
            <ChevronLeft size={16} strokeWidth={2} aria-hidden />
            {t('toBoard')}
          </Link>
          <header className={css.head}>
            <h1 className={page.title}>
              {card && draft && !isChoosing ? said(card.title) : t('title')}
              <span className={css.code}>{conference.familyCode}</span>
            </h1>
            {card && draft && fill && (
              <Button icon={Columns2} onPress={() => setChoosing(!choosing)}>
                {t(choosing ? 'backToCard' : 'otherCard')}
              </Button>
            )}
          </header>
          <p className={css.question}>{card && draft && !isChoosing ? said(card.fits) : conference.question}</p>
          <MeldingPart meeting={meeting} conferenceId={conference.id} level="h2" />
          {isChoosing && (
            <Chooser
              outcome={outcome}
              cards={offered}
              asked={asked}
              doings={doings}
              onChosen={() => setChoosing(false)}
            />
          )}
          {!isChoosing && card && draft && (
            <CardProvider
              value={{
                meeting,
                conferenceId: conference.id,
                outcome,
                card,
                draft,
                isBeside: false,
                doings,
                agreed,
                toDecide: decisionPath(meeting.id, conference.id),
              }}
              key={card.key}
            >
              <CardForm />
              <BesidesPart asked={asked} />
            </CardProvider>
          )}
          {!fill && !draft && <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>}
        </div>
      </main>
    </SavingProvider>
  );
};

/** The outcome of one family's conference: choosing a card, comparing two, and filling in the one that will be proposed. */
export default function OutcomePage() {
  const { t } = useTranslation(['outcome', 'common']);
  const { meetingId = '', conferenceId = '' } = useParams();
  const problemText = useProblemText();
  const { data: meeting, error: noMeeting } = useMeeting(meetingId);
  const { data: outcome, error: noOutcome, refetch } = useOutcome(meetingId, conferenceId);
  const conference = meeting?.conferences.find(({ id }) => id === conferenceId);
  useTitle(conference && t('titleOf', { code: conference.familyCode }));

  if (meeting && conference && !conference.may.read) return <WithoutYou meeting={meeting} conference={conference} />;
  if (meeting && !conference) return <NotFound />;
  if (meeting && conference && outcome) {
    return <OpenOutcome key={conference.id} meeting={meeting} conference={conference} outcome={outcome} />;
  }
  const error = noMeeting ?? noOutcome;
  if (!error) return <Loading>{t('loading')}</Loading>;
  return (
    <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
      <p>{problemText(error)}</p>
    </ErrorState>
  );
}
