import type { ExportSource } from '../../shared/exports/copy';
import type { HandingOver } from '../../shared/exports/handing-over';
import type { ToldFact } from '../../shared/exports/tellings';
import { memberWords } from '../../shared/family/members';
import { whomIn } from '../../shared/happened/people';
import { partsOf } from '../../shared/happened/topics';
import { NOT_TOLD } from '../../shared/outcomes/every-card';
import { agreementsOf, type FilledCard } from '../../shared/outcomes/filled';
import { CARDS } from '../../shared/outcomes/registry';
import { agreementId } from '../agreements/laying-down';
import { childrenOf, knownTo } from '../families/known';
import { openNaming, readDetails } from '../families/sealed';
import { factsOf, type LaidFact } from '../happened/stored';
import type { FamilyLine } from '../meetings/family-line';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';

/** What decides for whom each sentence of a source is, apart from the sentences themselves. The family's key must be loaded. */

interface Place {
  conferenceId: string;
  familyId: string;
}

/** Which children each organisation may know by name, and what those are called. */
export function* readNames(
  store: Store,
  sealer: Sealer,
  { familyId }: Place,
  line: FamilyLine,
): Act<Pick<ExportSource, 'knownBy' | 'initials'>> {
  const details = yield* readDetails(store, sealer, familyId);
  const found = yield* rows(
    store.sql
      .selectFrom('organisation')
      .leftJoin('naming', (join) =>
        join.onRef('naming.organisation_id', '=', 'organisation.id').on('naming.family_id', '=', familyId),
      )
      .select(['organisation.id', 'naming.sealed']),
  );
  const named = found.map(({ id, sealed }) => {
    const known = knownTo(line, details, openNaming(sealer, familyId, id, sealed));
    return [id, known.filter(({ initials }) => initials !== undefined).map((child) => child.id)] as const;
  });
  const initials = childrenOf(line, details).flatMap((child) =>
    child.initials === undefined ? [] : [[child.id, child.initials] as const],
  );
  return { knownBy: Object.fromEntries(named), initials: Object.fromEntries(initials) };
}

/** From which card an agreement follows: of the cards that are laid down with their lines, of the others by what they can agree. */
export const originsOf = (place: Place, laid: readonly FilledCard[]): ExportSource['origins'] => {
  const possible = CARDS.flatMap((card) => [...card.fields, ...card.dates].map(({ key }) => ({ card: card.key, key })));
  const made = laid.flatMap((card) => agreementsOf(card).map(({ key }) => ({ card: card.key, key })));
  return Object.fromEntries(
    [...possible, ...made].map((origin) => [agreementId(place, origin.card, origin.key), origin]),
  );
};

const toldOf = ({ fact }: LaidFact, whom: string): ToldFact | undefined => {
  if (fact?.kind === 'told') return { whom, state: 'told', by: fact.by.name, day: fact.on };
  if (fact?.kind !== 'not-told') return undefined;
  const { because, words, until, again } = fact;
  const why = [NOT_TOLD.find(({ key }) => key === because)?.label.nl, words].filter(Boolean).join(': ');
  return { whom, state: 'not-told', why, ...(again && { by: again.name }), ...(until && { day: until }) };
};

/** What was said of a hand-over, in the order in which it was first laid down. */
export function* readHandingOver(
  store: Store,
  sealer: Sealer,
  place: Place,
  people: NonNullable<ExportSource['people']>,
): Act<Pick<ExportSource, 'handingOver'>> {
  const steps = (yield* factsOf(store, sealer, place)).flatMap(({ topic, whom, fact }): HandingOver[] => {
    switch (fact?.kind) {
      case 'handed-over':
      case 'accepted':
      case 'not-accepted':
        return [{ who: fact.by.name, state: fact.kind, day: fact.on, ...(fact.words && { why: fact.words }) }];
      case 'confirmed':
      case 'not-confirmed': {
        const who = whomIn(people, { topic, whom }) ?? '';
        return [{ who, state: fact.kind, day: fact.on, ...(fact.words && { why: fact.words }) }];
      }
      default:
        return [];
    }
  });
  return steps.length > 0 ? { handingOver: steps } : {};
}

/** Who of the family was told in this conference, or not and why. */
export function* readTold(
  store: Store,
  sealer: Sealer,
  place: Place,
  people: NonNullable<ExportSource['people']>,
): Act<NonNullable<ExportSource['told']>> {
  const facts = yield* factsOf(store, sealer, place);
  return Object.fromEntries(
    facts.flatMap((laid) => {
      const topic = partsOf(laid.topic);
      if (topic?.group !== 'told') return [];
      const told = toldOf(laid, memberWords(people, topic.whom) ?? laid.whom ?? '');
      return told ? [[topic.whom, told] as const] : [];
    }),
  );
}
