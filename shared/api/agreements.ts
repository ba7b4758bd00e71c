import Type, { type Static } from 'typebox';
import { Person } from './contract';

/** Who does what, by when, for which child. Agreements belong to the family and outlive the conference they were made in. */

/** moved: still to be done, on another day. withdrawn: taken away, as if it had not been made. */
const AGREEMENT_STATUSES = ['open', 'moved', 'done', 'not-done', 'withdrawn'] as const;
export const AgreementStatus = Type.Enum(AGREEMENT_STATUSES);
export type AgreementStatus = Static<typeof AgreementStatus>;

const Id = Type.String({ minLength: 1, maxLength: 40 });
/** yyyy-mm-dd */
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const What = Type.String({ minLength: 1, maxLength: 400 });
const Child = Type.String({ minLength: 1, maxLength: 60 });
const Why = Type.String({ minLength: 1, maxLength: 400 });
const shut = { additionalProperties: false };

/** A person of the system, or anybody else by name: a mother, a school. */
export const AgreementWho = Type.Union([
  Type.Object({ personId: Id }, shut),
  Type.Object({ name: Type.String({ minLength: 1, maxLength: 80 }) }, shut),
]);
export type AgreementWho = Static<typeof AgreementWho>;

export const Agreement = Type.Object({
  id: Id,
  /** In which it was made. */
  conferenceId: Id,
  what: Type.String(),
  /** Absent when who does it is no person of the system; then `who` is their name. */
  owner: Type.Optional(Person),
  who: Type.Optional(Type.String()),
  child: Type.Optional(Type.String()),
  due: Type.Optional(Day),
  status: AgreementStatus,
  /** Why it was not done, or moved. */
  why: Type.Optional(Type.String()),
  /** ms since 1970. */
  madeAt: Type.Integer(),
  /** ms since 1970: when its status changed last. */
  followedAt: Type.Optional(Type.Integer()),
  version: Type.Integer(),
  /** What this person may do with it: say what became of it; change its words or take it away. */
  may: Type.Object({ follow: Type.Boolean(), change: Type.Boolean() }),
});
export type Agreement = Static<typeof Agreement>;

export const Agreements = Type.Object({
  /** Of this conference, in the order in which they were made. */
  agreements: Type.Array(Agreement),
  /** Of the family's earlier conferences: what still stands, and what became of it since this conference was made. */
  earlier: Type.Array(Agreement),
  /** The day of the table's next meeting, when it is planned. */
  nextMeeting: Type.Optional(Day),
});
export type Agreements = Static<typeof Agreements>;

const words = { what: What, who: AgreementWho, child: Type.Optional(Child), due: Type.Optional(Day) };

/** The client makes the id, so that sending it twice makes one agreement. */
export const NewAgreement = Type.Object({ id: Id, ...words }, shut);
export type NewAgreement = Static<typeof NewAgreement>;

/** All of its words anew. `version` is the one that the change was made on. */
export const AgreementChange = Type.Object({ version: Type.Integer(), ...words }, shut);
export type AgreementChange = Static<typeof AgreementChange>;

const follow = <Status extends AgreementStatus, Fields extends Record<string, Type.TSchema>>(
  status: Status,
  fields: Fields,
) => Type.Object({ version: Type.Integer(), status: Type.Literal(status), ...fields }, shut);

/** What became of it. */
export const AgreementFollowUp = Type.Union([
  follow('done', {}),
  follow('not-done', { why: Why }),
  follow('moved', { due: Day, why: Type.Optional(Why) }),
  /** It was ticked by mistake. */
  follow('open', {}),
  follow('withdrawn', {}),
]);
export type AgreementFollowUp = Static<typeof AgreementFollowUp>;
