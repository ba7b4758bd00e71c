import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../../shared/api/contract';
import { notesInFrame } from '../../../shared/board/reading';
import { staysBack } from '../../../shared/worksheets/note-words';
import { useAgendaLine } from '../../families/agenda-line';
import BeamerScores from '../../safety/beamer-scores';
import { useMe } from '../../session/session';
import { RoomNotLoaded } from '../../sync/line-notice';
import { useRoom } from '../../sync/rooms';
import { useLoaded } from '../../sync/use-loaded';
import { cx } from '../../ui/cx';
import { callName, FRAME_OF_STEP, framesOf, type Present, participantOf } from '../situation';
import { useStepName } from '../step-track';
import { TurnClock } from '../turn-clock';
import css from './beamer.module.css';
import { BeamerFrame } from './beamer-frame';
import BeamerOutcome from './beamer-outcome';
import { BeamerPointed } from './beamer-pointed';
import { BeamerVote } from './beamer-vote';

/** The board's notes in the frames of the step, without those that are to stay secret; or the vote that is held. */
const Notes = ({ meeting, present }: { meeting: Meeting; present: Present }) => {
  const { conference, step } = present;
  const frames = framesOf(step);
  const own = step.key && FRAME_OF_STEP[step.key];
  const { person, sessionId } = useMe();
  const room = useRoom(conference.boardDocument, person, sessionId);
  const { view } = room;
  const isLoaded = useLoaded(room);
  const all = useSyncExternalStore(view.subscribe, view.notes);
  const shown = useMemo(() => [...all.values()].filter((note) => !staysBack(note)), [all]);
  const { vote, pointing, leader } = meeting.leading;
  const name = callName(participantOf(meeting, leader)?.name ?? '');
  const note = pointing && all.get(pointing.note);
  const frame = note && note.deletedAt === undefined && note.places[pointing.worksheet]?.frame;
  const isInSight = note && frame && !vote && frames.includes(frame) && !staysBack(note);
  if (!isLoaded) return <RoomNotLoaded room={room} />;
  return (
    <>
      {note && frame && !isInSight && <BeamerPointed note={note} frame={frame} leader={name} />}
      {vote ? (
        <BeamerVote vote={vote} notes={all} />
      ) : (
        <div
          className={css.frames}
          style={{ gridTemplateColumns: frames.map((one) => `minmax(0, ${one === own ? 2 : 1}fr)`).join(' ') }}
        >
          {frames.map((one) => (
            <BeamerFrame
              key={one}
              frame={one}
              notes={notesInFrame(shown, one)}
              {...(isInSight && one === frame && { pointed: { note: note.id, leader: name } })}
            />
          ))}
        </div>
      )}
    </>
  );
};

/** The family whose turn it is: its line on the agenda (the question can tell who it is), step and time, and what is on the board about this step. */
export const BeamerFamily = ({ meeting, present }: { meeting: Meeting; present: Present }) => {
  const { t } = useTranslation('leading');
  const nameOf = useStepName();
  const agendaLine = useAgendaLine();
  const { conference, turn, step } = present;
  const notes = <Notes meeting={meeting} present={present} />;
  // What who leads points at, or asks the table, comes before what is there to be read.
  const readsCard = step.key === 'besluit' && !meeting.leading.vote && !meeting.leading.pointing;
  const isAsked = step.key === 'vraag' || step.key === 'aangeven';
  return (
    <>
      <header className={css.head}>
        <h2 className={css.code}>{conference.familyCode}</h2>
        <p className={cx(css.question, isAsked && css.asked)}>{agendaLine(conference)}</p>
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
        <BeamerScores key={conference.id} meetingId={meeting.id} conference={conference}>
          {readsCard ? (
            <BeamerOutcome meeting={meeting} conferenceId={conference.id}>
              {notes}
            </BeamerOutcome>
          ) : (
            notes
          )}
        </BeamerScores>
      ) : (
        <p className={css.noNotes}>{t('beamer.noNotes')}</p>
      )}
    </>
  );
};
