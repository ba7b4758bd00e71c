import type { Conference, Meeting, Participant } from '../../shared/api/contract';
import type { Turn } from '../../shared/api/leading';
import type { Step, StepKey } from '../../shared/meeting/steps';
import { MINUTE, spentAt } from '../../shared/meeting/timer';
import { type FrameKey, WORKSHEETS } from '../../shared/worksheets/worksheets';

/** A turn with the family it is about. */
export interface Present {
  turn: Turn;
  conference: Conference;
  /** Its place on the agenda, from 1. */
  number: number;
  step: Step;
}

export const presentOf = ({ leading: { turn }, conferences }: Meeting): Present | undefined => {
  const at = conferences.findIndex(({ id }) => id === turn?.conferenceId);
  const conference = conferences[at];
  const step = turn?.steps[turn.step];
  return turn && conference && step ? { turn, conference, number: at + 1, step } : undefined;
};

/** The family that comes next: the first open one after this, else the first open one that was passed over. */
export const nextOf = ({ leading: { turn, last }, conferences }: Meeting): Conference | undefined => {
  const at = conferences.findIndex(({ id }) => id === (turn?.conferenceId ?? last));
  const inOrder = [...conferences.slice(at + 1), ...conferences.slice(0, Math.max(at, 0))];
  return inOrder.find(({ closedAt }) => closedAt === undefined);
};

/** A participant by id; undefined for who is not (or no longer) at the table. */
export const participantOf = ({ participants }: Meeting, id: string | undefined): Participant | undefined =>
  participants.find((participant) => participant.id === id);

/** Steps of the turn in which whoever brings the family in has a part of their own. Source: Vervloet 2015, annex 1. */
const BRINGERS_STEPS = ['vraag', 'aangeven', 'analyseren', 'alternatieven', 'afspraken'] as const satisfies StepKey[];
export type BringersStep = (typeof BRINGERS_STEPS)[number];
export const isBringersStep = (key: StepKey): key is BringersStep =>
  BRINGERS_STEPS.some((bringersStep) => bringersStep === key);

/** What is left of the step's own minutes, in ms; negative when they are over. */
export const stepLeftAt = ({ timer, stepFrom }: Turn, { minutes }: Step, now: number): number =>
  minutes * MINUTE - (spentAt(timer, now) - stepFrom);

/** The name by which people call each other: the first, where it is more than an initial. */
export const callName = (name: string): string => {
  const [first = name] = name.split(' ');
  return first.endsWith('.') ? name : first;
};

/** Where what is said in a step is written down; steps without one are about something else than the board. */
export const FRAME_OF_STEP: Readonly<Partial<Record<StepKey, FrameKey>>> = {
  vraag: 'mensen',
  feiten: 'feiten',
  weging: 'weging',
  besluit: 'volgende-stap',
  aangeven: 'mensen',
  analyseren: 'feiten',
  alternatieven: 'verbeteren',
  afspraken: 'volgende-stap',
};

/** What the beamer shows in a step: no more than the conversation is about, so that it can be read from the table. */
export const framesOf = ({ key }: Step): readonly FrameKey[] => (key ? FRAMES_OF_STEP[key] : WORKSHEETS.viervensters);

const FRAMES_OF_STEP: Readonly<Record<StepKey, readonly FrameKey[]>> = {
  vraag: ['mensen'],
  feiten: ['mensen', 'feiten'],
  weging: ['zorgen', 'krachten', 'weging'],
  besluit: ['weging', 'verbeteren', 'volgende-stap'],
  teruglezen: ['weging', 'verbeteren', 'volgende-stap'],
  aangeven: ['mensen'],
  analyseren: ['mensen', 'feiten', 'weging'],
  alternatieven: ['krachten', 'verbeteren', 'volgende-stap'],
  afspraken: ['verbeteren', 'volgende-stap'],
};
