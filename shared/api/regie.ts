import Type, { type Static } from 'typebox';
import { REGIE_KINDS, REGIE_LIMITS } from '../regie/regie';

/** Who holds which regie over a family, as one person may see and change it. The rules are in shared/regie. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Kind = Type.Enum(REGIE_KINDS);
const shut = { additionalProperties: false };
const Who = Type.Object(
  {
    personId: Type.Optional(Type.String({ maxLength: 40 })),
    name: Type.String({ minLength: 1, maxLength: REGIE_LIMITS.name, pattern: '\\S' }),
  },
  shut,
);

/** As it is shown: `by` is a name. */
const HeldView = Type.Object({
  id: Type.String(),
  kind: Kind,
  who: Who,
  since: Day,
  from: Type.Optional(Who),
  accepted: Type.Optional(Type.Object({ on: Day, by: Type.String() })),
  refused: Type.Optional(Type.Object({ on: Day, by: Type.String(), missing: Type.String() })),
  ended: Type.Optional(Type.Object({ on: Day, by: Type.String() })),
});
export type HeldView = Static<typeof HeldView>;

export const Regie = Type.Object({
  version: Type.Integer(),
  /** All that ever was, oldest first. */
  held: Type.Array(HeldView),
  may: Type.Object({ keep: Type.Boolean() }),
});
export type Regie = Static<typeof Regie>;

/** `version` is the one that it was made on. */
export const RegieOrder = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    command: Type.Union([
      Type.Object(
        { act: Type.Literal('give'), id: Id, kind: Kind, who: Who, since: Day, from: Type.Optional(Who) },
        shut,
      ),
      Type.Object({ act: Type.Literal('accept'), id: Id, on: Day }, shut),
      Type.Object(
        {
          act: Type.Literal('refuse'),
          id: Id,
          on: Day,
          missing: Type.String({ minLength: 1, maxLength: REGIE_LIMITS.missing, pattern: '\\S' }),
        },
        shut,
      ),
      Type.Object({ act: Type.Literal('end'), id: Id, on: Day }, shut),
    ]),
  },
  shut,
);
export type RegieOrder = Static<typeof RegieOrder>;
