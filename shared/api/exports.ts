import Type, { type Static } from 'typebox';
import type { EntitledWhy, MayReceive } from '../audience/entitled';
import { SEEN_ANSWERS } from '../audience/letting-go';
import type { Copy } from '../exports/copy';
import type { ExportItem, LeftOutItem } from '../exports/cut';
import type { ExportDocument } from '../exports/document';
import { EXPORT_LIMITS as MOST, PARTS, RECEIVER_KINDS } from '../exports/parts';
import { Person } from './contract';
import { Release } from './releases';

/** Exports: what goes out of a record, to whom, on what ground, and what became of it. */

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{6,40}$' });
const shut = { additionalProperties: false };
const Plain = <T>(title: string) => Type.Unsafe<T>(Type.Object({}, { title, additionalProperties: true }));

/** The files in which an export can be had. */
export const FORMATS = ['pdf', 'docx', 'json', 'csv', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

const ReceiverSchema = Type.Object(
  {
    kind: Type.Enum(RECEIVER_KINDS),
    name: Type.String({ minLength: 1, maxLength: MOST.name, pattern: '\\S' }),
    id: Type.Optional(Type.String({ maxLength: MOST.address })),
  },
  shut,
);

const Addresses = Type.Array(Type.String({ maxLength: MOST.address }), { maxItems: MOST.addresses });

export const Choice = Type.Object(
  {
    receiver: ReceiverSchema,
    parts: Type.Array(Type.Enum(PARTS), { maxItems: PARTS.length, uniqueItems: true }),
    omitted: Addresses,
    included: Addresses,
    /** Youths of 16 or older who let this receiver read what is about them. */
    let: Type.Optional(Type.Array(Id, { maxItems: 30, uniqueItems: true })),
    /** Nothing goes along but what `included` names. */
    fromNothing: Type.Optional(Type.Boolean()),
  },
  shut,
);

const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const Words = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** That youths let somebody read: when they said so, and to whom. */
export const Leave = Type.Object({ on: Day, toldTo: Words(MOST.name) }, shut);
export type Leave = Static<typeof Leave>;

/** Whether a person with whom talking is not safe can see the copy, and how it is given so that they do not. */
export const Seen = Type.Object({ answer: Type.Enum(SEEN_ANSWERS), how: Words(MOST.ground) }, shut);
export type Seen = Static<typeof Seen>;

/**
 * Why a copy does not go out in any format. asked, refused, withdrawn: it was not let go. unasked: talking became unsafe since.
 * changed: it would be another copy by now. not-entitled: its receiver may have none any more.
 */
const HELD = ['asked', 'refused', 'withdrawn', 'unasked', 'changed', 'not-entitled'] as const;
export type Held = (typeof HELD)[number];

/**
 * Where a delivery stands. queued: waits for its turn, or for a system that is away; sent: it went out; received: with the
 * reference of the case system; failed: somebody must do something, and `problem` says what.
 */
const DELIVERY_STATES = ['queued', 'working', 'sent', 'received', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const Delivery = Type.Object({
  state: Type.Enum(DELIVERY_STATES),
  /** How many of how many steps are done. */
  done: Type.Integer(),
  steps: Type.Array(Type.String()),
  /** In the receiver's own system. */
  reference: Type.Optional(Type.String()),
  problem: Type.Optional(Type.String()),
  attempts: Type.Integer(),
  /** ms since 1970: of the last change. */
  at: Type.Integer(),
});
export type Delivery = Static<typeof Delivery>;

/** What went to whom. */
export const ExportLine = Type.Object({
  id: Id,
  receiver: ReceiverSchema,
  /** Of the record; 0: a concept. */
  version: Type.Integer(),
  /** ms since 1970, and by name. */
  at: Type.Integer(),
  by: Type.String(),
  /** Why this receiver may have what was marked. */
  ground: Type.Optional(Type.String()),
  /** Something was left out. */
  cut: Type.Boolean(),
  /** The record has a newer version than this. */
  outdated: Type.Boolean(),
  delivery: Type.Optional(Delivery),
  /** Of a copy for somebody of a family, where it had to be let go. */
  release: Type.Optional(Release),
  /** Absent: its files can be had. */
  held: Type.Optional(Type.Enum(HELD)),
  /** yyyy-mm-dd: when it was asked for, and until when that is answered. */
  request: Type.Optional(Type.Object({ on: Day, before: Day })),
});
export type ExportLine = Static<typeof ExportLine>;

const Connection = Type.Enum(['zgw', 'webhook', 'folder'] as const);

/** What somebody of a family may receive, why, and how carefully. */
const FamilyReceiver = Type.Object({
  may: Type.Unsafe<MayReceive>({ type: 'string' }),
  why: Type.Unsafe<EntitledWhy>({ type: 'string' }),
  /** The parts that can be in it at all. */
  parts: Type.Array(Type.Enum(PARTS)),
  /** Talking is not safe in this family: a copy starts from nothing. */
  fromNothing: Type.Boolean(),
  /** Asks who can see it. */
  isProtected: Type.Boolean(),
  /** How many let it go: the maker alone, or somebody else too. */
  by: Type.Enum(['none', 'one', 'two'] as const),
  /** How this person can be reached safely. */
  reach: Type.Optional(Type.String()),
});

export const PossibleReceiver = Type.Object({
  receiver: ReceiverSchema,
  /** How it can be delivered by itself; absent: only as a file. */
  connection: Type.Optional(Connection),
  /** The zaak that an earlier delivery for this family went to. */
  zaak: Type.Optional(Type.String()),
  /** Of somebody of the family. */
  family: Type.Optional(FamilyReceiver),
});
export type PossibleReceiver = Static<typeof PossibleReceiver>;

/** All exports of one conference, for one person. */
export const ExportsPage = Type.Object({
  /** Of the record; 0 when nothing is decided yet, and absent when nothing is proposed. */
  version: Type.Optional(Type.Integer()),
  receivers: Type.Array(PossibleReceiver),
  /** Newest first. */
  exports: Type.Array(ExportLine),
  /** Who can let a copy go besides who makes it; of another organisation first. */
  seconds: Type.Array(Person),
  /** With whom talking is not safe, by part in the family. */
  unsafe: Type.Array(Type.String()),
  /** Youths of 16 or older, who decide for themselves who reads about them. */
  youths: Type.Array(Type.Object({ id: Id, words: Type.String() })),
  may: Type.Object({ make: Type.Boolean() }),
});
export type ExportsPage = Static<typeof ExportsPage>;

/** What a choice would give: exactly what would go out. */
export const Preview = Type.Object({
  copy: Plain<Copy>('Copy'),
  document: Plain<ExportDocument>('ExportDocument'),
  /** All that this receiver can get, item by item. */
  items: Type.Array(Plain<ExportItem>('ExportItem')),
  /** What of the record this receiver does not get, and why: for who makes the copy alone. */
  leftOut: Type.Array(Plain<LeftOutItem>('LeftOutItem')),
});
export type Preview = Static<typeof Preview>;

/** Lays down an export. Sent again with the same id, nothing is made again. `version`: the one that was seen. */
export const NewExport = Type.Object(
  {
    id: Id,
    version: Type.Integer({ minimum: 0 }),
    choice: Choice,
    ground: Type.Optional(Type.String({ minLength: 1, maxLength: MOST.ground, pattern: '\\S' })),
    /** Into the receiver's case system, at this zaak; absent: as a file only. */
    zaak: Type.Optional(Type.String({ minLength: 1, maxLength: MOST.name, pattern: '\\S' })),
    deliver: Type.Boolean(),
    /** When its receiver asked for it. */
    requestedOn: Type.Optional(Day),
    /** Of the youths in the choice's `let`. */
    leave: Type.Optional(Leave),
    seen: Type.Optional(Seen),
    /** Who is asked to let it go, where that takes two. */
    second: Type.Optional(Id),
  },
  shut,
);
export type NewExport = Static<typeof NewExport>;

/** Of a series; since: ISO 8601, absent when it has none. */
export const LetterheadState = Type.Object({ since: Type.Optional(Type.String()) });
export type LetterheadState = Static<typeof LetterheadState>;

/** A file with all of a meeting's. */
export const Bundle = Type.Object({
  id: Id,
  state: Type.Enum(['queued', 'working', 'ready', 'failed', 'gone'] as const),
  done: Type.Integer(),
  total: Type.Integer(),
  /** ms since 1970. */
  at: Type.Integer(),
  problem: Type.Optional(Type.String()),
});
export type Bundle = Static<typeof Bundle>;

/** The exports of a whole meeting, for one person: of the families that they may see. */
export const MeetingExports = Type.Object({
  families: Type.Array(
    Type.Object({
      conferenceId: Id,
      code: Type.String(),
      /** Of the record; 0 when nothing is decided. */
      version: Type.Integer(),
      /** At one's own organisation, from an earlier export. */
      zaak: Type.Optional(Type.String()),
      /** The newest one for each receiver. */
      exports: Type.Array(ExportLine),
    }),
  ),
  /** Of this person, newest first. */
  bundles: Type.Array(Bundle),
  /** The organisation whose copies a bundle holds. */
  organisation: Type.String(),
  /** How it can be delivered there by itself; absent: only as a file. */
  connection: Type.Optional(Connection),
});
export type MeetingExports = Static<typeof MeetingExports>;

/** deliver: into the organisation's own system too, for the families of which the zaak is known. */
export const NewBundle = Type.Object({ id: Id, deliver: Type.Boolean() }, shut);
export type NewBundle = Static<typeof NewBundle>;
