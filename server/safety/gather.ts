import type { Role } from '../../shared/api/contract';
import type { KnownChild } from '../../shared/api/families';
import { type ChildKey, wordsOfKey } from '../../shared/safety/weighing';
import { knownTo } from '../families/known';
import { openDetails, openNaming } from '../families/sealed';
import { openFamilyLine } from '../meetings/family-line';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openRound, openVoice, type StoredVoice, type StoredWeighing } from './sealed';
import { criteriaFor, type KnownCriterion, readWeighing, type WeighingPlace } from './stored';

/** Everything of one weighing, opened. Whoever shows it leaves out what is not to be seen. */
export interface Gathered {
  version: number;
  weighing: StoredWeighing;
  criteria: KnownCriterion[];
  children: KnownChild[];
  rounds: { id: string; child: ChildKey; number: number; isRevealed: boolean; isJudged: boolean }[];
  /** Sealed still. */
  scores: { roundId: string; personId: string; sealed: Uint8Array }[];
  voices: (StoredVoice & { id: string; version: number; typedBy: string; typedAt: number })[];
  people: ReadonlyMap<string, { name: string; role: Role; organisation: string }>;
}

/** @param organisationId for whom the children are named; none but bands without it */
function* childrenOf(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Pick<WeighingPlace, 'conferenceId' | 'familyId'>,
  organisationId: string | undefined,
): Act<KnownChild[]> {
  const { sql } = store;
  const row = yield* first(
    sql
      .selectFrom('conference')
      .innerJoin('family', 'family.id', 'conference.family_id')
      .select(['conference.sealed', 'family.sealed as details'])
      .where('conference.id', '=', conferenceId),
  );
  if (!row) return [];
  const line = openFamilyLine(sealer, familyId, conferenceId, row.sealed);
  const details = openDetails(sealer, familyId, row.details);
  if (organisationId === undefined) return knownTo({ ...line, named: false }, details, { grounds: [], ended: [] });
  const named = yield* first(
    sql
      .selectFrom('naming')
      .select('sealed')
      .where('family_id', '=', familyId)
      .where('organisation_id', '=', organisationId),
  );
  return knownTo(line, details, openNaming(sealer, familyId, organisationId, named?.sealed));
}

/** The joint judgements of a conference, its children as people of this organisation may know them. The key must be loaded. */
export function* judgementsOf(
  store: Store,
  sealer: Sealer,
  place: Pick<WeighingPlace, 'conferenceId' | 'familyId'>,
  organisationId: string,
) {
  const { weighing } = yield* readWeighing(store, sealer, place);
  const children = yield* childrenOf(store, sealer, place, organisationId);
  return weighing.judgements.map(({ child, number, dissent }) => ({
    child: childOf(children, child),
    ...(number !== undefined && { number }),
    dissent: dissent.length,
  }));
}

/** Reads all of a weighing, inside an act. The family's key must be loaded. */
export function* gather(store: Store, sealer: Sealer, place: WeighingPlace, organisationId?: string): Act<Gathered> {
  const { sql } = store;
  const { conferenceId, familyId } = place;
  const { version, weighing } = yield* readWeighing(store, sealer, place);
  const rounds = yield* rows(
    sql
      .selectFrom('score_round')
      .selectAll()
      .where('conference_id', '=', conferenceId)
      .orderBy('asked_at')
      .orderBy('number')
      .orderBy('id'),
  );
  const scores = yield* rows(
    sql
      .selectFrom('score')
      .innerJoin('score_round', 'score_round.id', 'score.round_id')
      .select(['score.round_id as roundId', 'score.person_id as personId', 'score.sealed'])
      .where('score_round.conference_id', '=', conferenceId),
  );
  const voices = yield* rows(
    sql.selectFrom('voice').selectAll().where('conference_id', '=', conferenceId).orderBy('typed_at').orderBy('id'),
  );
  const ids = new Set([
    ...scores.map(({ personId }) => personId),
    ...voices.map(({ typed_by }) => typed_by),
    ...weighing.judgements.map(({ by }) => by),
    ...(weighing.unsafe ? [weighing.unsafe.by] : []),
  ]);
  const people = yield* rows(
    sql
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
      .where('person.id', 'in', [...ids]),
  );
  return {
    version,
    weighing,
    criteria: yield* criteriaFor(store, place, weighing),
    children: yield* childrenOf(store, sealer, place, organisationId),
    rounds: rounds.map(({ id, sealed, number, revealed_at, judged_at }) => ({
      id,
      number,
      child: openRound(sealer, familyId, id, sealed),
      isRevealed: revealed_at !== null,
      isJudged: judged_at !== null,
    })),
    scores,
    voices: voices.map(({ id, sealed, version: of, typed_at, typed_by }) => ({
      ...openVoice(sealer, familyId, id, sealed),
      id,
      version: of,
      typedBy: typed_by,
      typedAt: typed_at,
    })),
    people: new Map(people.map(({ id, role, ...person }) => [id, { ...person, role: role as Role }])),
  };
}

/** A child by its key, as those may know it for whom the children were read. */
export const childOf = (children: readonly KnownChild[], key: ChildKey) => {
  const words = wordsOfKey(key);
  if (words !== undefined) return { key, words };
  const at = children.findIndex(({ id }) => id === key);
  const child = children[at];
  if (!child) return { key };
  const { band, initials, age } = child;
  return {
    key,
    place: at + 1,
    band,
    ...(initials !== undefined && { initials }),
    ...(age !== undefined && { age }),
  };
};
