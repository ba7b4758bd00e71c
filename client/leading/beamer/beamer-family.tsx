import { lazy, Suspense, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/api/contract';
import { notesInFrame } from '../../../shared/board/reading';
import type { Step } from '../../../shared/meeting/steps';
import { isSecret } from '../../../shared/worksheets/note-words';
import { useMe } from '../../session/session';
import { useRoom } from '../../sync/rooms';
import { cx } from '../../ui/cx';
import { FRAME_OF_STEP, framesOf, type Present } from '../situation';
import { useStepName } from '../step-track';
import { TurnClock } from '../turn-clock';
import css from './beamer.module.css';
import { BeamerFrame } from './beamer-frame';

const BeamerScores = lazy(() => import('../../safety/beamer-scores'));

/** The board's notes in the frames of the step, without those that are to stay secret. */
const Notes = ({ conference, step }: { conference: Conference; step: Step }) => {
  const frames = framesOf(step);
  const own = step.key && FRAME_OF_STEP[step.key];
  const { person, sessionId } = useMe();
  const { view } = useRoom(conference.boardDocument, person, sessionId);
  const all = useSyncExternalStore(view.subscribe, view.notes);
  const shown = useMemo(() => [...all.values()].filter((note) => !isSecret(note)), [all]);
  return (
    <div
      className={css.frames}
      style={{ gridTemplateColumns: frames.map((frame) => `minmax(0, ${frame === own ? 2 : 1}fr)`).join(' ') }}
    >
      {frames.map((frame) => (
        <BeamerFrame key={frame} frame={frame} notes={notesInFrame(shown, frame)} />
      ))}
    </div>
  );
};

/** The family whose turn it is: question, step and time, and what is on the board about this step. */
export const BeamerFamily = ({ meetingId, present }: { meetingId: string; present: Present }) => {
  const { t } = useTranslation('leading');
  const nameOf = useStepName();
  const { conference, turn, step } = present;
  const isAsked = step.key === 'vraag' || step.key === 'aangeven';
  return (
    <>
      <header className={css.head}>
        <h2 className={css.code}>{conference.familyCode}</h2>
        <p className={cx(css.question, isAsked && css.asked)}>
          <span className="said">{t('beamer.question')}: </span>
          {conference.question}
        </p>
        <TurnClock present={present} large />
      </header>
      <ol className={`bare ${css.steps}`} aria-label={t('steps')}>
        {turn.steps.map((one, index) => (
          <li key={index} className={css.step} aria-current={index === turn.step ? 'step' : undefined}>
            {nameOf(one)}
          </li>
        ))}
      </ol>
      {conference.may.read ? (
        <Suspense>
          <BeamerScores key={conference.id} meetingId={meetingId} conference={conference}>
            <Notes conference={conference} step={step} />
          </BeamerScores>
        </Suspense>
      ) : (
        <p className={css.noNotes}>{t('beamer.noNotes')}</p>
      )}
    </>
  );
};
