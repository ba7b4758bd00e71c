import Type, { type Static } from 'typebox';
import { CARD_LIMITS } from '../outcomes/draft';

/** Outcome cards of a conference: opening, comparing and filling them in. What a card asks is data in shared/outcomes. */

const Id = Type.String({ minLength: 1, maxLength: 40 });
/** Of a card or a field; of a line, a note of the board or what the screen made. */
const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
const shut = { additionalProperties: false };

const Who = Type.Object(
  { personId: Type.Optional(Id), name: Type.String({ minLength: 1, maxLength: CARD_LIMITS.name, pattern: '\\S' }) },
  shut,
);
const Value = Type.Union([Type.String({ minLength: 1, maxLength: CARD_LIMITS.text }), Who]);
/** What is laid in a slot: a value, or a line of a list by its columns. No column is called name, so that the two differ. */
const Laid = Type.Union([...Value.anyOf, Type.Record(Key, Value)]);

export const SlotView = Type.Object({
  version: Type.Integer(),
  value: Type.Optional(Laid),
  /** Drawn from the board or the bringing-in, and not looked at yet. */
  drawn: Type.Optional(Type.Literal(true)),
  /** Who answered last, by name. */
  by: Type.String(),
  /** ms since 1970. */
  at: Type.Integer(),
});
export type SlotView = Static<typeof SlotView>;

const Skip = Type.Object({
  version: Type.Integer(),
  reason: Type.Optional(Type.String()),
  by: Type.String(),
  at: Type.Integer(),
});

const Said = Type.Object({ nl: Type.String(), en: Type.String() });
/** A day that follows from an event; as in shared/outcomes/filled. */
const CardDate = Type.Object({
  key: Type.String(),
  label: Said,
  rule: Said,
  day: Type.Optional(Type.String()),
  from: Type.Object({ key: Type.String(), label: Said, day: Type.Optional(Type.String()) }),
  free: Type.Optional(Said),
  /** Whose agreement it waits for. */
  waits: Type.Optional(Said),
});

const OpenCard = Type.Object({
  key: Type.String(),
  slots: Type.Record(Type.String(), SlotView),
  skips: Type.Record(Type.String(), Skip),
  /** The soonest first; what has no day yet last. */
  dates: Type.Array(CardDate),
});
export type OpenCard = Static<typeof OpenCard>;

/** Whether who holds it after the decision takes it over; who of the family confirms it are facts (shared/happened). */
const Handover = Type.Object({
  who: Who,
  /** Until when they answer: yyyy-mm-dd. */
  before: Type.Optional(Type.String()),
  /** The last answer of this holder; `by` is who gave or noted it. */
  answer: Type.Optional(
    Type.Object({
      accepts: Type.Boolean(),
      missing: Type.Optional(Type.String()),
      by: Type.String(),
      at: Type.Integer(),
    }),
  ),
  /** Who could not take it over before this holder was asked, and what was missing. */
  passed: Type.Array(Type.Object({ name: Type.String(), missing: Type.String() })),
  /** Not accepted, and it waits for the teamleiders. */
  escalated: Type.Boolean(),
});
export type Handover = Static<typeof Handover>;

export const Outcome = Type.Object({
  /** Counts all changes; 0: nothing was opened yet. */
  version: Type.Integer(),
  /** The card that will be proposed. */
  chosen: Type.Optional(Type.String()),
  /** Cards that go along with it, the first that was added first; and those that could. */
  beside: Type.Array(Type.String()),
  offeredBeside: Type.Array(Type.String()),
  /** Keys of the cards from which this table chooses. */
  offered: Type.Array(Type.String()),
  /** How this table counts, and how long drang lasts. */
  days: Type.Enum(['calendar', 'working'] as const),
  drangMonths: Type.Integer(),
  open: Type.Array(OpenCard),
  handover: Type.Optional(Handover),
  may: Type.Object({
    fill: Type.Boolean(),
    /** What becomes known after the decision. */
    note: Type.Boolean(),
    /** Say for the receiver, or as the receiver, whether it is taken over. */
    answer: Type.Boolean(),
  }),
});
export type Outcome = Static<typeof Outcome>;

const command = <Act extends string, Fields extends Record<string, Type.TSchema>>(act: Act, fields: Fields) =>
  Type.Object({ act: Type.Literal(act), card: Key, ...fields }, shut);

/** `version` is of the slot: a change that was made on another one is refused, so that no words are lost. */
const answer = {
  field: Key,
  line: Type.Optional(Key),
  version: Type.Integer({ minimum: 0 }),
  /** Absent: cleared, or the line is taken away. */
  value: Type.Optional(Laid),
};

export const OutcomeCommand = Type.Union([
  /** Opens a card and draws what is known; one that is open stays as it is. */
  command('open', {}),
  /** Will be proposed. Opens it where it was not. `version` is of the outcome. */
  command('choose', { version: Type.Integer() }),
  /** Goes along with the chosen one, or no longer; its answers stay. `version` is of the outcome. */
  command('beside', { version: Type.Integer(), stands: Type.Boolean() }),
  command('answer', answer),
  command('skip', {
    field: Key,
    version: Type.Integer({ minimum: 0 }),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: CARD_LIMITS.reason, pattern: '\\S' })),
  }),
  /** Draws what came on the board since. */
  command('draw', { field: Key }),
]);
export type OutcomeCommand = Static<typeof OutcomeCommand>;

/** What became known after the decision; of fields that the card lets wait. */
export const OutcomeNote = Type.Object({ card: Key, ...answer }, shut);
export type OutcomeNote = Static<typeof OutcomeNote>;

/** Does the holder take it over? `version` is of the outcome. */
export const HandoverAnswer = Type.Union([
  Type.Object({ version: Type.Integer(), accepts: Type.Literal(true) }, shut),
  Type.Object(
    {
      version: Type.Integer(),
      accepts: Type.Literal(false),
      missing: Type.String({ minLength: 1, maxLength: CARD_LIMITS.reason, pattern: '\\S' }),
      /** Who could take it over instead: is asked next. */
      next: Type.Optional(Who),
    },
    shut,
  ),
]);
export type HandoverAnswer = Static<typeof HandoverAnswer>;
