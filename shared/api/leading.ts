import Type, { type Static } from 'typebox';
import { FORM_KEYS, STEP_KEYS } from '../meeting/steps';
import { FRAME_KEYS, WORKSHEET_KEYS } from '../worksheets/worksheets';

/** Leading a meeting: what everyone sees of it, and the commands that change it. Ids only; no content of a family. */

const Id = Type.String({ minLength: 1, maxLength: 40 });
const Frame = Type.Enum(FRAME_KEYS);
const Worksheet = Type.Enum(WORKSHEET_KEYS);

/** Shares of a family's time, in minutes. */
const Step = Type.Object({
  key: Type.Optional(Type.Enum(STEP_KEYS)),
  title: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  minutes: Type.Number({ minimum: 0.5, maximum: 120 }),
});
export const Steps = Type.Array(Step, { minItems: 1, maxItems: 12 });
export const Form = Type.Enum(FORM_KEYS);

/** As shared/meeting/timer.ts. ms; runningSince is by the server's clock. */
const Timer = Type.Object({
  total: Type.Number(),
  spent: Type.Number(),
  runningSince: Type.Optional(Type.Number()),
});

/** The family whose turn it is. */
export const Turn = Type.Object({
  conferenceId: Id,
  form: Form,
  steps: Steps,
  /** Index in steps. */
  step: Type.Integer(),
  /** How much of the family's time was used when this step began. ms. */
  stepFrom: Type.Number(),
  timer: Timer,
  notulist: Type.Optional(Id),
});
export type Turn = Static<typeof Turn>;

/** Everyone writes for themselves until it is revealed; then it stands in this frame. */
const Silent = Type.Object({ frame: Frame, revealed: Type.Boolean() });

/** A vote on which notes to talk about, as one person sees it. */
const VoteView = Type.Object({
  /** Ids of notes. */
  options: Type.Array(Id),
  /** How many notes one person may choose. */
  each: Type.Integer(),
  /** How many people chose. */
  cast: Type.Integer(),
  mine: Type.Array(Id),
  /** Votes by note, once it is closed. */
  totals: Type.Optional(Type.Record(Type.String(), Type.Integer())),
});

/** Something to look at. `n` counts up, so that the same note can be pointed at again. */
const Pointing = Type.Object({
  n: Type.Integer(),
  note: Id,
  worksheet: Worksheet,
});

/** Where everyone was called to. */
export const Gathering = Type.Object({
  n: Type.Integer(),
  note: Type.Optional(Id),
  worksheet: Type.Optional(Worksheet),
});

export const Leading = Type.Object({
  version: Type.Integer(),
  /** Person who leads; absent until the meeting was opened. */
  leader: Type.Optional(Id),
  /** From whom the lead was taken while they were away; they may take it back. */
  takenFrom: Type.Optional(Id),
  /** Absent between families. */
  turn: Type.Optional(Turn),
  /** The family that had its turn before. */
  last: Type.Optional(Id),
  /** Raised hands, first come first; absent while they are off. */
  hands: Type.Optional(Type.Array(Id)),
  /** Who got the word; `n` counts up, so that the same person can get it again. */
  word: Type.Optional(Type.Object({ n: Type.Integer(), personId: Id })),
  silent: Type.Optional(Silent),
  vote: Type.Optional(VoteView),
  pointing: Type.Optional(Pointing),
  gathering: Type.Optional(Gathering),
  /** Which frame a guest of this turn is shown, by person. */
  shown: Type.Record(Type.String(), Frame),
});
export type Leading = Static<typeof Leading>;

const versioned = { version: Type.Integer() };
const act = <Act extends string, Fields extends Record<string, Type.TSchema>>(name: Act, fields: Fields) =>
  Type.Object({ act: Type.Literal(name), ...fields }, { additionalProperties: false });

/** Those of who leads name the version that they were made on. */
export const LeaderCommand = Type.Union([
  /** Opens the meeting and begins with a family (the first that is open, when it is not named). */
  act('open', { ...versioned, conferenceId: Type.Optional(Id) }),
  act('turn', { ...versioned, conferenceId: Id }),
  /** Between families: nobody's turn. */
  act('break', { ...versioned }),
  act('step', { ...versioned, step: Type.Integer({ minimum: 0 }) }),
  act('pause', { ...versioned }),
  act('resume', { ...versioned }),
  act('extend', { ...versioned, minutes: Type.Integer({ minimum: 1, maximum: 60 }) }),
  act('form', { ...versioned, form: Form }),
  act('notulist', { ...versioned, personId: Type.Optional(Id) }),
  act('hands', { ...versioned, on: Type.Boolean() }),
  /** Gives the word: takes a hand down. */
  act('word', { ...versioned, personId: Id }),
  act('silent', { ...versioned, frame: Frame }),
  act('reveal', { ...versioned }),
  act('end-silent', { ...versioned }),
  act('vote', {
    ...versioned,
    options: Type.Array(Id, { minItems: 2, maxItems: 20, uniqueItems: true }),
    each: Type.Integer({ minimum: 1, maximum: 5 }),
  }),
  act('close-vote', { ...versioned }),
  act('end-vote', { ...versioned }),
  act('point', { ...versioned, note: Id, worksheet: Worksheet }),
  act('unpoint', { ...versioned }),
  act('gather', { ...versioned, note: Type.Optional(Id), worksheet: Type.Optional(Worksheet) }),
  act('show', { ...versioned, personId: Id, frame: Type.Optional(Frame) }),
  act('hand-over', { ...versioned, personId: Id }),
]);
export type LeaderCommand = Static<typeof LeaderCommand>;

/** For who leads no longer is there, or is ill. */
const TakeOverCommand = act('take-over', { ...versioned });

/** Everyone's own; two at the same moment are both right. */
export const OwnCommand = Type.Union([
  act('hand', { up: Type.Boolean() }),
  act('choose', { notes: Type.Array(Id, { maxItems: 5, uniqueItems: true }) }),
]);
export type OwnCommand = Static<typeof OwnCommand>;

export const LeadingCommand = Type.Union([...LeaderCommand.anyOf, TakeOverCommand, ...OwnCommand.anyOf]);
export type LeadingCommand = Static<typeof LeadingCommand>;
