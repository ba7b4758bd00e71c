import Type, { type Static } from 'typebox';
import { FACT_LIMITS, NOT_TOLD_REASONS, REWEIGHED } from '../happened/reasons';
import { MELDING_REASONS } from '../safety/melding-reasons';

/**
 * What really happened, one fact each, kept once for a family: who was told, who agreed, whether an order came in, who
 * reported, who will hear a child. Cards, agreements, feedback, the first page, the time line and copies read it from here.
 */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
/** yyyy-mm-dd */
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const shut = { additionalProperties: false };

/** A person of the system, or anybody else by name. */
const Who = Type.Object({ personId: Type.Optional(Id), name: Words(FACT_LIMITS.name) }, shut);

const fact = <Kind extends string, Fields extends Record<string, Type.TSchema>>(kind: Kind, fields: Fields) =>
  Type.Object({ kind: Type.Literal(kind), ...fields }, shut);
const words = { words: Type.Optional(Words(FACT_LIMITS.words)) };

/** `by` is who did it: told, asked, heard the answer, reported, hears the child. */
export const Fact = Type.Union([
  fact('told', {
    on: Day,
    by: Who,
    with: Type.Optional(Words(FACT_LIMITS.name)),
    interpreter: Type.Optional(Words(FACT_LIMITS.name)),
    what: Type.Optional(Words(FACT_LIMITS.what)),
    /** What they said back, in their own words; for who works with the family, and in no copy. */
    said: Type.Optional(Words(FACT_LIMITS.words)),
  }),
  /** until: when somebody looks again whether it can be told, and who does. */
  fact('not-told', {
    because: Type.Enum(NOT_TOLD_REASONS),
    ...words,
    until: Type.Optional(Day),
    again: Type.Optional(Who),
  }),
  fact('agreed', { on: Day, by: Who, ...words }),
  fact('refused', { on: Day, by: Who, ...words }),
  fact('withdrawn', { on: Day, by: Who, ...words }),
  /** Asked in a talk that is to come. */
  fact('to-ask', { by: Who, before: Day }),
  fact('not-asked', { because: Type.Enum(NOT_TOLD_REASONS), ...words }),
  fact('received', { on: Day, by: Type.Optional(Who) }),
  /** spoke: with whom they spoke there. */
  fact('reported', { on: Day, by: Who, spoke: Type.Optional(Words(FACT_LIMITS.name)), ...words }),
  fact('to-hear', { by: Who, before: Day }),
  fact('heard', { on: Day, by: Who }),
  fact('not-heard', { words: Words(FACT_LIMITS.words) }),
  fact('handed-over', { on: Day, by: Who, ...words }),
  fact('accepted', { on: Day, by: Who, ...words }),
  /** words: what is missing; next: whom the receiver names in their place. */
  fact('not-accepted', { on: Day, by: Who, ...words, next: Type.Optional(Who) }),
  /** by: to whom somebody of the family said it. */
  fact('confirmed', { on: Day, by: Who, ...words }),
  fact('not-confirmed', { on: Day, by: Who, ...words }),
  /** Help does not get going or stopped; what was agreed about safety was broken. by: who saw it. */
  fact('stalled', { on: Day, by: Who, ...words }),
  fact('broken', { on: Day, by: Who, ...words }),
  /** Of one professional, on a melding Veilig Thuis: I report it; or I join who does; it was already; Veilig Thuis takes it up here. */
  fact('will-report', { on: Day, by: Who }),
  fact('joined', { on: Day, by: Who }),
  fact('already-reported', { on: Day, by: Who, ...words }),
  fact('taken-up', { on: Day, by: Who, ...words }),
  /** Sees no acute or structural unsafety: kept with why. */
  fact('no-unsafety', { on: Day, words: Words(FACT_LIMITS.words) }),
  /** At acute unsafety: who goes or calls, and that they did; what the table says of where the children sleep, and of calling. */
  fact('to-go', { by: Who, before: Day }),
  fact('went', { on: Day, by: Who, ...words }),
  fact('answered', { words: Words(FACT_LIMITS.words) }),
  /** What the table does not know about safety. */
  fact('to-find-out', { by: Who, before: Day }),
  fact('found-out', { on: Day, by: Who, ...words }),
  /** What the opdrachtgever made of a no, or of an agreement that was taken back. */
  fact('reweighed', { on: Day, by: Who, choice: Type.Enum(REWEIGHED), ...words }),
]);
export type Fact = Static<typeof Fact>;
export type FactKind = Fact['kind'];

/** What a fact is about: its group, and after a slash whom or what (shared/happened/topics.ts). */
const Topic = Type.String({ pattern: '^[a-z-]{1,20}/[A-Za-z0-9_-]{1,40}$' });

/** A fact as it stood until it was put right: `by` is who laid it down, by name. */
const FactStep = Type.Object({ fact: Type.Optional(Fact), by: Type.String(), at: Type.Integer() });

export const FactView = Type.Object({
  id: Type.String(),
  /** In which it was laid down. */
  conferenceId: Type.String(),
  topic: Topic,
  /** Whom it is about, in Dutch and without a name: "moeder", "kind 1 (8-11 jaar)". */
  whom: Type.Optional(Type.String()),
  /** Absent once it was taken back. */
  fact: Type.Optional(Fact),
  /** Who laid it down, by name, and when (ms since 1970). */
  by: Type.String(),
  at: Type.Integer(),
  /** Counts what was laid down here; a change names the one that it was made on. */
  version: Type.Integer(),
  /** What it said before, the first first. */
  before: Type.Array(FactStep),
});
export type FactView = Static<typeof FactView>;

/**
 * Lays a fact down, puts it right, or takes it back (without a fact). What is laid down again changes nothing; `version` is
 * the one that was seen, 0 where nothing was laid down yet.
 */
export const FactChange = Type.Object(
  {
    topic: Topic,
    version: Type.Integer({ minimum: 0 }),
    /** Whom it is about, where that is no member of the family who was laid down. */
    whom: Type.Optional(Words(FACT_LIMITS.name)),
    fact: Type.Optional(Fact),
  },
  shut,
);
export type FactChange = Static<typeof FactChange>;

/** Somebody of the family, in Dutch and without a name. */
const Somebody = Type.Object({ id: Type.String(), words: Type.String() });

/** All facts of a conference, for who works on it. */
export const HappenedPage = Type.Object({
  facts: Type.Array(FactView),
  /** Facts of the family's other conferences. */
  earlier: Type.Array(FactView),
  /** Who must hear the decision; whose agreement counts (unknown: whether it does was not laid down); the children. */
  told: Type.Array(Somebody),
  agree: Type.Array(Type.Object({ ...Somebody.properties, unknown: Type.Optional(Type.Literal(true)) })),
  hear: Type.Array(Somebody),
  /** How those whom contact can endanger can be reached safely. */
  reach: Type.Array(Type.Object({ ...Somebody.properties, how: Type.String() })),
  /** What came out of the order of the protocol: said, never refused. whom: in words. */
  remarks: Type.Array(
    Type.Object({
      topic: Topic,
      says: Type.Enum(['order-before-told', 'agreed-before-told'] as const),
      whom: Type.Array(Type.String()),
    }),
  ),
  /** Who must still be told before the product sends an order: in words. */
  untold: Type.Array(Type.String()),
  /** Somebody said no, or took their agreement back: the opdrachtgever weighs anew. */
  reweigh: Type.Boolean(),
  /** Whether each professional reports to Veilig Thuis; absent while nothing asks for it (shared/safety/melding.ts). */
  melding: Type.Optional(
    Type.Object({
      because: Type.Enum(MELDING_REASONS),
      isReported: Type.Boolean(),
      isAcute: Type.Boolean(),
      people: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          organisation: Type.String(),
          fact: Type.Optional(Fact),
          isOpen: Type.Boolean(),
        }),
      ),
    }),
  ),
  may: Type.Object({ record: Type.Boolean() }),
});
export type HappenedPage = Static<typeof HappenedPage>;
