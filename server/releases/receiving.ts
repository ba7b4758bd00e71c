import { type LettingGo, lettingGo, type SeenAnswer, unsafeTalk } from '../../shared/audience/letting-go';
import type { ExportSource } from '../../shared/exports/copy';
import type { FamilyPeople } from '../../shared/family/members';
import { answerTo } from '../../shared/outcomes/draft';
import { readFamilyPeople } from '../families/people';
import { openDrafts } from '../outcomes/sealed';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';

/** On a card: whether it was talked over, and the answer that it is not safe to. */
const TALK = { field: 'gesprek', unsafe: 'onveilig' } as const;

/** Who of a family may get something, and how careful that is. */
export interface Receiving {
  people: FamilyPeople;
  /** Somewhere it is said that talking is not safe. */
  isUnsafe: boolean;
  /** By how many a copy for a member is let go. */
  by(memberId: string, seen?: SeenAnswer): LettingGo;
}

const cardSaysSo = (source: ExportSource | undefined): boolean =>
  source?.proposal.card?.fields.some(
    ({ key, answer }) => key === TALK.field && answer.kind === 'choice' && answer.key === TALK.unsafe,
  ) ?? false;

/** The family's key must be loaded. @param source what is exported, where there is something */
export function* readReceiving(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: { conferenceId: string; familyId: string },
  source: ExportSource | undefined,
): Act<Receiving> {
  const people = source?.people ?? (yield* readFamilyPeople(store, sealer, { conferenceId, familyId }));
  const filled = yield* rows(
    store.sql.selectFrom('outcome').select(['conference_id', 'sealed']).where('family_id', '=', familyId),
  );
  const anyCardSaysSo = filled.some(({ conference_id, sealed }) =>
    Object.values(openDrafts(sealer, { conferenceId: conference_id, familyId }, sealed).cards).some(
      (draft) => answerTo(draft, TALK.field) === TALK.unsafe,
    ),
  );
  const isUnsafe = anyCardSaysSo || cardSaysSo(source) || unsafeTalk(people).length > 0;
  return { people, isUnsafe, by: (memberId, seen) => lettingGo(people, memberId, { isUnsafe, seen }) };
}
