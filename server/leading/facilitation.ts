import type { LeaderCommand, Leading, OwnCommand, Turn } from '../../shared/api/leading';
import { type FormKey, type Step, stepsFor } from '../../shared/meeting/steps';
import { extend, pause, resume, spentAt, startTimer } from '../../shared/meeting/timer';

/** The whole state of a meeting that is being led, ballots included. Ids only. Stored as JSON in facilitation.state. */
export interface Facilitation {
  version: number;
  leader?: string;
  /** From whom the lead was taken while they were away; they may take it back. */
  takenFrom?: string;
  turn?: Turn;
  lastTurn?: { conferenceId: string; endedAt: number };
  hands?: string[];
  word?: NonNullable<Leading['word']>;
  silent?: NonNullable<Leading['silent']>;
  vote?: { options: string[]; each: number; open: boolean; ballots: Record<string, string[]> };
  pointing?: NonNullable<Leading['pointing']>;
  gathering?: NonNullable<Leading['gathering']>;
  shown: Leading['shown'];
}

export const nothingYet = (): Facilitation => ({ version: 0, shown: {} });

/** What a command may need to know of the meeting, and is not in the state. */
export interface Surroundings {
  /** By the server's clock, ms. */
  now: number;
  /** Who gives the command. */
  by: string;
  /** People who may lead or take notes: those at the table, guests not. */
  table: ReadonlySet<string>;
  /** The families of the meeting that are not closed, in the order of the agenda. */
  families: readonly { id: string; minutes: number; form: FormKey; notulist?: string | undefined }[];
  /** The series' own steps. */
  ownSteps?: readonly Step[] | undefined;
}

/** Undefined: the command does not fit this state, and nothing happens. */
type Next = Facilitation | undefined;

/** What was asked for one family alone ends with its turn. */
const endTurn = (
  { turn, silent: _s, vote: _v, pointing: _p, word: _w, hands, ...rest }: Facilitation,
  now: number,
) => ({
  ...rest,
  shown: {},
  ...(hands && { hands: [] }),
  ...(turn && { lastTurn: { conferenceId: turn.conferenceId, endedAt: now } }),
});

const begin = (state: Facilitation, conferenceId: string | undefined, around: Surroundings): Next => {
  const family = around.families.find(({ id }) => conferenceId === undefined || id === conferenceId);
  if (!family || state.turn?.conferenceId === family.id) return undefined;
  const steps = stepsFor(family.form, family.minutes, around.ownSteps);
  return {
    ...endTurn(state, around.now),
    turn: {
      conferenceId: family.id,
      form: family.form,
      steps,
      step: 0,
      stepFrom: 0,
      timer: startTimer(family.minutes, around.now),
      ...(family.notulist && { notulist: family.notulist }),
    },
  };
};

const open = (state: Facilitation, conferenceId: string | undefined, around: Surroundings): Next => {
  if (state.leader !== undefined) return undefined;
  const led = { ...state, leader: around.by };
  return around.families.length === 0 ? led : begin(led, conferenceId, around);
};

const inTurn = (state: Facilitation, change: (turn: Turn) => Turn | undefined): Next => {
  const turn = state.turn && change(state.turn);
  return turn && { ...state, turn };
};

const without = <Key extends keyof Facilitation>(state: Facilitation, key: Key): Facilitation => {
  const { [key]: _gone, ...rest } = state;
  return rest as Facilitation;
};

const giveWord = (state: Facilitation, personId: string): Next =>
  state.hands?.includes(personId)
    ? {
        ...state,
        hands: state.hands.filter((id) => id !== personId),
        word: { n: (state.word?.n ?? 0) + 1, personId },
      }
    : undefined;

const show = (state: Facilitation, personId: string, frame: Leading['shown'][string] | undefined): Next => {
  if (!state.turn) return undefined;
  const { [personId]: _before, ...others } = state.shown;
  return { ...state, shown: frame ? { ...others, [personId]: frame } : others };
};

/** What a command of who leads makes of the state; the version counts up by one. Pure. */
export const lead = (state: Facilitation, command: LeaderCommand, around: Surroundings): Next => {
  const next = led(state, command, around);
  return next && { ...next, version: state.version + 1 };
};

const led = (state: Facilitation, command: LeaderCommand, around: Surroundings): Next => {
  const { now } = around;
  switch (command.act) {
    case 'open':
      return open(state, command.conferenceId, around);
    case 'turn':
      return state.leader === undefined ? undefined : begin(state, command.conferenceId, around);
    case 'break':
      return state.turn && endTurn(state, now);
    case 'step':
      return inTurn(state, (turn) =>
        command.step < turn.steps.length
          ? { ...turn, step: command.step, stepFrom: spentAt(turn.timer, now) }
          : undefined,
      );
    case 'pause':
      return inTurn(state, (turn) => ({ ...turn, timer: pause(turn.timer, now) }));
    case 'resume':
      return inTurn(state, (turn) => ({ ...turn, timer: resume(turn.timer, now) }));
    case 'extend':
      return inTurn(state, (turn) => ({
        ...turn,
        timer: extend(turn.timer, command.minutes),
        // More time is asked for what the table is doing now.
        steps: turn.steps.map((step, at) =>
          at === turn.step ? { ...step, minutes: step.minutes + command.minutes } : step,
        ),
      }));
    case 'form':
      return inTurn(state, (turn) => {
        const minutes = turn.timer.total / 60_000;
        const steps = stepsFor(command.form, minutes, around.ownSteps);
        return { ...turn, form: command.form, steps, step: 0, stepFrom: spentAt(turn.timer, now) };
      });
    case 'notulist':
      return inTurn(state, ({ notulist: _before, ...turn }) => {
        if (command.personId === undefined) return turn;
        return around.table.has(command.personId) ? { ...turn, notulist: command.personId } : undefined;
      });
    case 'hands':
      return command.on ? { ...state, hands: state.hands ?? [] } : without(without(state, 'hands'), 'word');
    case 'word':
      return giveWord(state, command.personId);
    case 'silent':
      return state.turn && { ...state, silent: { frame: command.frame, revealed: false } };
    case 'reveal':
      return state.silent && { ...state, silent: { ...state.silent, revealed: true } };
    case 'end-silent':
      return state.silent && without(state, 'silent');
    case 'vote':
      return (
        state.turn && { ...state, vote: { options: command.options, each: command.each, open: true, ballots: {} } }
      );
    case 'close-vote':
      return state.vote && { ...state, vote: { ...state.vote, open: false } };
    case 'end-vote':
      return state.vote && without(state, 'vote');
    case 'point':
      return (
        state.turn && {
          ...state,
          pointing: { n: (state.pointing?.n ?? 0) + 1, note: command.note, worksheet: command.worksheet },
        }
      );
    case 'unpoint':
      return state.pointing && without(state, 'pointing');
    case 'gather': {
      const { note, worksheet } = command;
      const n = (state.gathering?.n ?? 0) + 1;
      return { ...state, gathering: { n, ...(note && { note }), ...(worksheet && { worksheet }) } };
    }
    case 'show':
      return show(state, command.personId, command.frame);
    case 'hand-over':
      return around.table.has(command.personId)
        ? { ...without(state, 'takenFrom'), leader: command.personId }
        : undefined;
  }
};

/** Takes the lead over. Undefined when nobody leads or it is one's own already. */
export const takeOver = (state: Facilitation, by: string): Next => {
  const { leader, takenFrom, ...rest } = state;
  if (leader === undefined || leader === by) return undefined;
  const isBack = takenFrom === by;
  return { ...rest, leader: by, ...(!isBack && { takenFrom: leader }), version: state.version + 1 };
};

/** Between families, because this one was closed or moved on. */
export const leave = (state: Facilitation, conferenceId: string, now: number): Facilitation =>
  state.turn?.conferenceId === conferenceId ? { ...endTurn(state, now), version: state.version + 1 } : state;

/** The meeting is over: nobody's turn, and nothing is asked of the table any more. */
export const end = (state: Facilitation, now: number): Facilitation => {
  const { leader, lastTurn } = endTurn(state, now);
  return { version: state.version + 1, ...(leader && { leader }), ...(lastTurn && { lastTurn }), shown: {} };
};

/** What everyone may do for themselves. It does not count the version up: nobody's command is late because of it. */
export const own = (state: Facilitation, command: OwnCommand, by: string): Next => {
  if (command.act === 'hand') {
    if (!state.hands) return undefined;
    const others = state.hands.filter((id) => id !== by);
    if (!command.up) return { ...state, hands: others };
    return state.hands.includes(by) ? state : { ...state, hands: [...others, by] };
  }
  const { vote } = state;
  if (!vote?.open || command.notes.length > vote.each) return undefined;
  if (!command.notes.every((note) => vote.options.includes(note))) return undefined;
  const { [by]: _before, ...others } = vote.ballots;
  const ballots = command.notes.length > 0 ? { ...others, [by]: [...command.notes] } : others;
  return { ...state, vote: { ...vote, ballots } };
};

/** What one person sees: who chose what stays hidden for ever, how many chose a note until the vote is closed. */
export const viewFor = ({ lastTurn, vote, ...rest }: Facilitation, personId: string): Leading => {
  const state = { ...rest, ...(lastTurn && { last: lastTurn.conferenceId }) };
  if (!vote) return state;
  const { options, each, open: isOpen, ballots } = vote;
  const chosen = Object.values(ballots);
  const totals = Object.fromEntries(
    options.map((note) => [note, chosen.filter((ballot) => ballot.includes(note)).length]),
  );
  return {
    ...state,
    vote: { options, each, cast: chosen.length, mine: ballots[personId] ?? [], ...(!isOpen && { totals }) },
  };
};
