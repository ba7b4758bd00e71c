import Type, { type Static } from 'typebox';
import type { ItemMark } from '../audience/marks';
import { MARKS } from '../worksheets/note-words';

/** Marks on what is typed about a family in one conference, by the address of the item. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const Members = Type.Array(Id, { maxItems: 60, uniqueItems: true });
const shut = { additionalProperties: false };

const what = {
  /** As an export has it: `part/id`. */
  address: Type.String({ minLength: 3, maxLength: 200, pattern: '^[a-z]+/.+$' }),
  marks: Type.Array(Type.Enum(MARKS), { maxItems: MARKS.length, uniqueItems: true }),
  /** Members of the family in whose copy it never stands. */
  notFor: Members,
  /** Of somebody's own words: the other members who may read them. */
  leave: Type.Optional(Members),
};

const Marked = Type.Unsafe<ItemMark>(Type.Object(what, shut));

export const MarksPage = Type.Object({
  /** A change names the one that it was made on. */
  version: Type.Integer(),
  marks: Type.Array(Marked),
  /** Those that a proposal or a decision holds: they can only become stricter. */
  frozen: Type.Array(Marked),
  /** Who there is, by part or age band; for whom something is not is chosen from these. */
  members: Type.Array(Type.Object({ id: Id, words: Type.String() })),
  may: Type.Object({ mark: Type.Boolean() }),
});
export type MarksPage = Static<typeof MarksPage>;

/** One item as it should be marked. */
export const MarkChange = Type.Object({ version: Type.Integer({ minimum: 0 }), ...what }, shut);
export type MarkChange = Static<typeof MarkChange>;
