import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { CRITERIA_LISTS } from '../../shared/safety/criteria';
import { SCORE_ANSWERS } from '../../shared/safety/scores';
import { UNSAFE_ANSWERS, VOICES_OF } from '../../shared/safety/weighing';
import { MARKS } from '../../shared/worksheets/note-words';
import type { Sealer } from '../sealing/sealer';

/** What is weighed is content, all of it: sealed per family, bound to its place. */

const versioned = { version: Type.Integer() };
/** Who laid it down, a person's id; ms since 1970. */
const laidDown = { by: Type.String(), at: Type.Integer() };
const Fact = Type.Object({
  text: Type.String(),
  note: Type.Optional(Type.String()),
  marks: Type.Optional(Type.Array(Type.Enum(MARKS))),
  notFor: Type.Optional(Type.Array(Type.String())),
});

/** Stored as JSON in weighing.sealed. Every part has a version of its own, so that two people can each tick something. */
export const StoredWeighing = Type.Object({
  criteria: Type.Array(
    Type.Object({
      ...versioned,
      text: Type.String(),
      /** Absent in what was ticked before there were lists. */
      list: Type.Optional(Type.Enum(CRITERIA_LISTS)),
      ticked: Type.Boolean(),
      facts: Type.Array(Fact),
    }),
  ),
  instruments: Type.Array(
    Type.Object({
      ...versioned,
      id: Type.String(),
      name: Type.String(),
      on: Type.String(),
      by: Type.String(),
      result: Type.String(),
    }),
  ),
  unsafe: Type.Optional(
    Type.Object({
      ...versioned,
      ...laidDown,
      answer: Type.Enum(UNSAFE_ANSWERS),
      why: Type.String(),
      /** From when on it is reported, through changes of the words; absent otherwise, and in what was laid down before. */
      since: Type.Optional(Type.Integer()),
    }),
  ),
  judgements: Type.Array(
    Type.Object({
      ...versioned,
      ...laidDown,
      child: Type.String(),
      number: Type.Optional(Type.Integer()),
      reasons: Type.String(),
      dissent: Type.Array(Type.Object({ who: Type.String(), says: Type.String() })),
    }),
  ),
});
export type StoredWeighing = Static<typeof StoredWeighing>;

/** Stored as JSON in voice.sealed. */
export const StoredVoice = Type.Object({
  of: Type.Enum(VOICES_OF),
  /** A child's key, or a parent's part in the family. */
  whose: Type.String(),
  said: Type.String(),
  toldTo: Type.String(),
  on: Type.String(),
  number: Type.Optional(Type.Integer()),
});
export type StoredVoice = Static<typeof StoredVoice>;

/** Stored as JSON in score_round.sealed. */
const StoredRound = Type.Object({ child: Type.String() });

const weighingContext = (conferenceId: string): string => `weighing:${conferenceId}`;
const voiceContext = (id: string): string => `voice:${id}`;
const roundContext = (id: string): string => `round:${id}`;
/** Bound to the person, so that nobody's answer can be put in another's place. */
const scoreContext = ({ roundId, personId }: ScorePlace): string => `score:${roundId}:${personId}`;

const seal = (sealer: Sealer, familyId: string, context: string, value: object): Uint8Array =>
  sealer.seal(familyId, context, Buffer.from(JSON.stringify(value)));
const open = (sealer: Sealer, familyId: string, context: string, sealed: Uint8Array): unknown =>
  JSON.parse(Buffer.from(sealer.open(familyId, context, sealed)).toString());

export const nothingWeighed = (): StoredWeighing => ({ criteria: [], instruments: [], judgements: [] });

/** The family's key must be loaded, here and below. Opening throws when it was altered or the key is gone. */
export const sealWeighing = (sealer: Sealer, familyId: string, conferenceId: string, weighing: StoredWeighing) =>
  seal(sealer, familyId, weighingContext(conferenceId), weighing);
export const openWeighing = (sealer: Sealer, familyId: string, conferenceId: string, sealed: Uint8Array) =>
  Value.Parse(StoredWeighing, open(sealer, familyId, weighingContext(conferenceId), sealed));

export const sealVoice = (sealer: Sealer, familyId: string, id: string, voice: StoredVoice): Uint8Array =>
  seal(sealer, familyId, voiceContext(id), voice);
export const openVoice = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): StoredVoice =>
  Value.Parse(StoredVoice, open(sealer, familyId, voiceContext(id), sealed));

export const sealRound = (sealer: Sealer, familyId: string, id: string, child: string): Uint8Array =>
  seal(sealer, familyId, roundContext(id), { child });
export const openRound = (sealer: Sealer, familyId: string, id: string, sealed: Uint8Array): string =>
  Value.Parse(StoredRound, open(sealer, familyId, roundContext(id), sealed)).child;

interface ScorePlace {
  familyId: string;
  roundId: string;
  personId: string;
}

/** One person's answer, and how often they gave one. */
export interface StoredScore {
  version: number;
  answer: string;
}

/** Five bytes, whatever was answered and however often: what is on disk tells neither. */
const SCORE_BYTES = 5;

export const sealScore = (sealer: Sealer, place: ScorePlace, { version, answer }: StoredScore): Uint8Array => {
  const bytes = Buffer.alloc(SCORE_BYTES);
  bytes.writeUInt32BE(version, 0);
  bytes.writeUInt8(SCORE_ANSWERS.indexOf(answer), SCORE_BYTES - 1);
  return sealer.seal(place.familyId, scoreContext(place), bytes);
};

export const openScore = (sealer: Sealer, place: ScorePlace, sealed: Uint8Array): StoredScore => {
  const bytes = Buffer.from(sealer.open(place.familyId, scoreContext(place), sealed));
  const answer = SCORE_ANSWERS[bytes.readUInt8(SCORE_BYTES - 1)];
  if (answer === undefined) throw new Error('this score is none');
  return { version: bytes.readUInt32BE(0), answer };
};
