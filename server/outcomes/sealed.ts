import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Who } from '../../shared/outcomes/filled';
import { cardByKey } from '../../shared/outcomes/registry';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { answeredBy, nowAsked } from './handover';

const Person = Type.Object({ personId: Type.Optional(Type.String()), name: Type.String() });
const Single = Type.Union([Type.String(), Person]);
const Changed = { version: Type.Integer(), by: Type.String(), at: Type.Integer() };

const Draft = Type.Object({
  slots: Type.Record(
    Type.String(),
    Type.Object({
      ...Changed,
      value: Type.Optional(Type.Union([Type.String(), Person, Type.Record(Type.String(), Single)])),
      drawn: Type.Optional(Type.Literal(true)),
    }),
  ),
  skips: Type.Record(Type.String(), Type.Object({ ...Changed, reason: Type.Optional(Type.String()) })),
});

/** Whether somebody takes it over, once: who was asked, what they said, and who laid it down. */
const HandoverStep = Type.Object({
  who: Person,
  accepts: Type.Boolean(),
  missing: Type.Optional(Type.String()),
  next: Type.Optional(Person),
  by: Type.String(),
  at: Type.Integer(),
});
export type HandoverStep = Static<typeof HandoverStep>;

/** The cards of one conference while they are filled in: all of it is content, and sealed. JSON in outcome.sealed. */
const Drafts = Type.Object({
  chosen: Type.Optional(Type.String()),
  /** Keys of the cards that go along with it; absent where there were never any. */
  beside: Type.Optional(Type.Array(Type.String())),
  /** By the card's key, in the order in which they were opened. */
  cards: Type.Record(Type.String(), Draft),
  /** Oldest first. */
  handover: Type.Array(HandoverStep),
});
export type Drafts = Static<typeof Drafts>;

/** Where a conference's cards are. */
export interface OutcomePlace {
  conferenceId: string;
  familyId: string;
}

export interface StoredDrafts {
  version: number;
  drafts: Drafts;
}

const NOTHING: StoredDrafts = { version: 0, drafts: { cards: {}, handover: [] } };
const contextOf = (conferenceId: string): string => `outcome:${conferenceId}`;

interface Holder {
  who: Who;
  /** Whether they are asked to take it over, and who could not before them. */
  accepts: boolean;
  passed: HandoverStep[];
}

/** Who holds the chosen card after the decision. */
export const holderOf = ({ chosen, cards, handover }: Drafts): Holder | undefined => {
  const holder = cardByKey(chosen ?? '')?.holder;
  const value = holder && cards[chosen ?? '']?.slots[holder.field]?.value;
  if (!holder || typeof value !== 'object' || !Value.Check(Person, value)) return undefined;
  const asked = holder.accepts ? nowAsked(handover, value) : { who: value, passed: [] };
  return { ...asked, accepts: holder.accepts };
};

/** The family's key must be loaded, here and below. Throws when it was altered. */
export const openDrafts = (sealer: Sealer, { conferenceId, familyId }: OutcomePlace, sealed: Uint8Array): Drafts => {
  const json = Buffer.from(sealer.open(familyId, contextOf(conferenceId), sealed)).toString();
  return Value.Parse(Drafts, JSON.parse(json));
};

export function* readDrafts(store: Store, sealer: Sealer, place: OutcomePlace): Act<StoredDrafts> {
  const row = yield* first(
    store.sql.selectFrom('outcome').select(['version', 'sealed']).where('conference_id', '=', place.conferenceId),
  );
  return row ? { version: row.version, drafts: openDrafts(sealer, place, row.sealed) } : NOTHING;
}

/** For whom a hand-over waits, as it stands in outcome.awaiting, which finds them again. */
export const AWAITING = { nobody: 0, receiver: 1, family: 2 } as const;

/** Lays down the whole as the next version. */
export function* writeDrafts(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: OutcomePlace,
  { version, drafts }: StoredDrafts,
): Act<void> {
  const holder = holderOf(drafts);
  const columns = {
    version: version + 1,
    holder: holder?.who.personId ?? null,
    awaiting: !holder?.accepts
      ? AWAITING.nobody
      : answeredBy(drafts.handover, holder.who)?.accepts
        ? AWAITING.family
        : AWAITING.receiver,
    sealed: sealer.seal(familyId, contextOf(conferenceId), Buffer.from(JSON.stringify(drafts))),
  };
  yield* rows(
    store.sql
      .insertInto('outcome')
      .values({ conference_id: conferenceId, family_id: familyId, ...columns })
      .onConflict((conflict) => conflict.column('conference_id').doUpdateSet(columns)),
  );
}
