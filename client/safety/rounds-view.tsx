import { Eye, RotateCcw } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/api/safety';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { AskForm } from './ask-form';
import { useChildName } from './child-name';
import { JudgementForm } from './judgement-form';
import type { PartProps } from './part';
import { keptRounds, openRounds, revealedRounds } from './rounds-of';
import css from './safety.module.css';
import { BeforeAnswering, ScoreRow } from './score-row';
import { Spread } from './spread';

/** How many answered, of how many who are there: all that anybody learns before the reveal. */
const Count = ({ rounds, meeting }: Pick<PartProps, 'meeting'> & { rounds: readonly Round[] }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const here = meeting.participants.filter((person) => person.active && person.here).length;
  return (
    <div className={css.counts} role="status">
      {rounds.map(({ id, child, answered }) => (
        <p key={id}>
          {rounds.length > 1 && `${nameOf(child)}: `}
          {answered === 0 ? t('score.none') : t('score.count', { count: answered })}
        </p>
      ))}
      {here > 0 && <p className={css.soft}>{t('score.here', { count: here })}</p>}
    </div>
  );
};

/** What who leads does with an open question. */
const OpenActions = ({ rounds, doings }: { rounds: readonly Round[]; doings: PartProps['doings'] }) => {
  const { t } = useTranslation('safety');
  const [asked, setAsked] = useState(false);
  const ids = rounds.map(({ id }) => id);
  // A child of whom nobody said anything yet stays asked.
  const answered = rounds.filter((round) => round.answered > 0).map(({ id }) => id);
  return (
    <div className={css.actions}>
      <Button
        variant="primary"
        icon={Eye}
        isDisabled={doings.isPending || answered.length === 0}
        onPress={() => void doings.round({ act: 'reveal', rounds: answered })}
      >
        {t('score.reveal')}
      </Button>
      <Button onPress={() => setAsked(true)}>{t('score.withdraw')}</Button>
      <ConfirmDialog
        title={t('score.withdrawTitle')}
        isOpen={asked}
        onClose={() => setAsked(false)}
        action={t('score.withdraw')}
        danger
        onConfirm={async () => {
          await doings.round({ act: 'cancel', rounds: ids });
          setAsked(false);
        }}
      >
        {t('score.withdrawText')}
      </ConfirmDialog>
    </div>
  );
};

/** A round that was revealed: the picture, and what the table does with it. */
const Revealed = ({
  round,
  page,
  meeting,
  doings,
  heading: Heading,
}: PartProps & { round: Round; heading: 'h3' | 'h4' }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const [judging, setJudging] = useState(false);
  const child = nameOf(round.child);
  return (
    <article className={css.round} aria-label={t('score.round', { child, number: round.number })}>
      <Heading className={css.roundTitle}>
        {round.number > 1 ? t('score.round', { child, number: round.number }) : child}
      </Heading>
      <Spread scores={round.scores ?? []} />
      {judging && (
        <JudgementForm
          child={round.child}
          page={page}
          meeting={meeting}
          doings={doings}
          onDone={() => setJudging(false)}
        />
      )}
      {!judging && (
        <div className={css.actions}>
          {page.may.write && (
            <Button
              variant={page.may.ask ? 'primary' : 'quiet'}
              aria-label={`${t('judgement.lay')}: ${child}`}
              onPress={() => setJudging(true)}
            >
              {t('judgement.lay')}
            </Button>
          )}
          {page.may.ask && (
            <Button
              icon={RotateCcw}
              aria-label={`${t('score.askAgain')}: ${child}`}
              isDisabled={doings.isPending}
              onPress={() => void doings.round({ act: 'ask', rounds: [{ id: nanoid(), child: round.child.key }] })}
            >
              {t('score.askAgain')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
};

interface RoundsViewProps extends PartProps {
  /** What is asked now stands elsewhere on this screen. */
  elsewhere?: boolean;
  /** Nothing is asked from here: it is there for answering, and for the reveal. */
  answering?: boolean;
}

/** The 0–10 question from asking to judging, as far as this person has a part in it. */
export const RoundsView = ({ meeting, page, doings, elsewhere = false, answering = false }: RoundsViewProps) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const open = openRounds(page);
  const revealed = revealedRounds(page);
  const isElsewhere = elsewhere && (open.length > 0 || revealed.length > 0);
  const isNew = !answering && !isElsewhere && page.may.ask && page.may.write;
  return (
    <div className={css.rounds}>
      {isElsewhere && <p>{t('score.elsewhere')}</p>}
      {!isElsewhere && open.length > 0 && (
        <div className={css.asked}>
          <BeforeAnswering />
          {page.may.write && open.map((round) => <ScoreRow key={round.id} round={round} doings={doings} />)}
          <div className={css.foot}>
            <Count rounds={open} meeting={meeting} />
            {page.may.ask && <OpenActions rounds={open} doings={doings} />}
          </div>
        </div>
      )}
      {!isElsewhere &&
        revealed.map((round) => (
          <Revealed
            key={round.id}
            heading={answering ? 'h3' : 'h4'}
            round={round}
            page={page}
            meeting={meeting}
            doings={doings}
          />
        ))}
      {!answering &&
        keptRounds(page).map(({ id, child, number, scores = [] }) => (
          <article key={id} className={css.round}>
            <h4 className={css.roundTitle}>{t('score.round', { child: nameOf(child), number })}</h4>
            <Spread scores={scores} />
            <p className={css.soft}>{t('score.kept')}</p>
          </article>
        ))}
      {isNew && open.length === 0 && revealed.length === 0 && (
        <p className={css.soft}>
          {t('score.question')} {t('score.help')}
        </p>
      )}
      {isNew && <AskForm page={page} doings={doings} />}
      {!answering && !page.may.ask && page.rounds.length === 0 && <p className={css.soft}>{t('score.noneAsked')}</p>}
    </div>
  );
};
