import { type Entitled, entitled } from '../../shared/audience/entitled';
import { type LettingGo, lettingGo, type SeenAnswer, unsafeTalk } from '../../shared/audience/letting-go';
import { cardsOf } from '../../shared/decisions/record';
import type { ExportSource } from '../../shared/exports/copy';
import { type FamilyPeople, members } from '../../shared/family/members';
import { partsOf } from '../../shared/happened/topics';
import { answerTo } from '../../shared/outcomes/draft';
import { readFamilyPeople } from '../families/people';
import { factsOf, type LaidFact } from '../happened/stored';
import { openDrafts } from '../outcomes/sealed';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';

/** On a card: whether it was talked over, and the answer that it is not safe to. */
const TALK = { field: 'gesprek', unsafe: 'onveilig' } as const;

/** Everybody of a family with what they may receive, and how careful that is. */
export interface Receiving {
  people: FamilyPeople;
  /** Somewhere it is said that talking is not safe. */
  isUnsafe: boolean;
  /** Undefined when nobody in the family has this id. */
  entitled(memberId: string): Entitled | undefined;
  /** By how many a copy for a member is let go. */
  by(memberId: string, seen?: SeenAnswer): LettingGo;
}

const cardSaysSo = (source: ExportSource | undefined): boolean =>
  (source ? cardsOf(source.proposal) : []).some(({ fields }) =>
    fields.some(({ key, answer }) => key === TALK.field && answer.kind === 'choice' && answer.key === TALK.unsafe),
  );

type Because = 'geen-contact' | 'onveilig';

/** Whom it was last said of that they are not told, because talking is not safe or there is no contact. */
const notTold = (facts: readonly LaidFact[], because: Because): Set<string> => {
  const last = new Map<string, LaidFact>();
  for (const fact of facts.toSorted((one, other) => one.at - other.at)) {
    const topic = partsOf(fact.topic);
    if (topic?.group === 'told' && fact.fact) last.set(topic.whom, fact);
  }
  const all = [...last].filter(([, { fact }]) => fact?.kind === 'not-told' && fact.because === because);
  return new Set(all.map(([whom]) => whom));
};

const withUnsafe = ({ adults = [], children }: FamilyPeople, unsafe: ReadonlySet<string>): FamilyPeople => ({
  adults: adults.map((adult) => (unsafe.has(adult.id) ? { ...adult, safety: 'talk-unsafe' } : adult)),
  children,
});

/** The family's key must be loaded. @param source what is exported, where there is something */
export function* readReceiving(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: { conferenceId: string; familyId: string },
  source: ExportSource | undefined,
): Act<Receiving> {
  const facts = yield* factsOf(store, sealer, { familyId });
  const unsafe = notTold(facts, 'onveilig');
  const unreached = notTold(facts, 'geen-contact');
  const laid = source?.people ?? (yield* readFamilyPeople(store, sealer, { conferenceId, familyId }));
  const people = withUnsafe(laid, unsafe);
  const filled = yield* rows(
    store.sql.selectFrom('outcome').select(['conference_id', 'sealed']).where('family_id', '=', familyId),
  );
  const anyCardSaysSo = filled.some(({ conference_id, sealed }) =>
    Object.values(openDrafts(sealer, { conferenceId: conference_id, familyId }, sealed).cards).some(
      (draft) => answerTo(draft, TALK.field) === TALK.unsafe,
    ),
  );
  const isUnsafe = unsafe.size > 0 || anyCardSaysSo || cardSaysSo(source) || unsafeTalk(people).length > 0;
  const isCounted = (id: string) => members(people).some((one) => one.id === id);
  return {
    people,
    isUnsafe,
    entitled: (id) => (unreached.has(id) && isCounted(id) ? { may: 'no', why: 'no-contact' } : entitled(people, id)),
    by: (memberId, seen) => lettingGo(people, memberId, { isUnsafe, seen }),
  };
}
