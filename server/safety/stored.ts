import { type CriteriaList, listedCriteria } from '../../shared/safety/criteria';
import type { Sealer } from '../sealing/sealer';
import { weighedByOf } from '../series/pacts';
import { type Act, first, reading, rows, type Store } from '../store/store';
import { nothingWeighed, openWeighing, type StoredWeighing, sealWeighing } from './sealed';

/** Where a weighing belongs. */
export interface WeighingPlace {
  conferenceId: string;
  familyId: string;
  meetingId: string;
  /** Absent for a meeting outside any series. */
  seriesId: string | null;
}

const placeQuery = (store: Store, conferenceId: string) =>
  store.sql
    .selectFrom('conference')
    .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
    .select(['conference.family_id as familyId', 'meeting.id as meetingId', 'meeting.series_id as seriesId'])
    .select('conference.closed_at as closedAt')
    .where('conference.id', '=', conferenceId);

/** With the family's key loaded. Undefined when there is no such conference. */
export const findPlace = async (
  store: Store,
  sealer: Sealer,
  conferenceId: string,
): Promise<WeighingPlace | undefined> => {
  const place = await reading(store, placeOf(store, conferenceId));
  if (place) await sealer.loadKey(place.familyId);
  return place;
};

/** As findPlace, inside an act; loading the key is up to the caller. */
export function* placeOf(store: Store, conferenceId: string): Act<WeighingPlace | undefined> {
  const found = yield* first(placeQuery(store, conferenceId));
  return found && { conferenceId, familyId: found.familyId, meetingId: found.meetingId, seriesId: found.seriesId };
}

/** Whether the conference is still being worked on, inside an act. */
export function* isUnclosed(store: Store, conferenceId: string): Act<boolean> {
  const found = yield* first(placeQuery(store, conferenceId));
  return found?.closedAt === null;
}

/** former: no longer among those of the series. */
export interface KnownCriterion {
  text: string;
  list?: CriteriaList;
  former: boolean;
}

/** All criteria that can be ticked: those of the series, and those that were ticked when it still had them. */
export function* criteriaFor(
  store: Store,
  { seriesId }: Pick<WeighingPlace, 'seriesId'>,
  weighing: StoredWeighing,
): Act<KnownCriterion[]> {
  const standing = listedCriteria((yield* weighedByOf(store, seriesId)).criteria);
  const former = weighing.criteria.filter(({ text, ticked }) => ticked && standing.every((one) => one.text !== text));
  return [
    ...standing.map((one) => ({ ...one, former: false })),
    ...former.map(({ text, list }) => ({ text, ...(list && { list }), former: true })),
  ];
}

/** Reads the weighing of a conference, inside an act; version 0 while there is none. The family's key must be loaded. */
export function* readWeighing(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Pick<WeighingPlace, 'conferenceId' | 'familyId'>,
): Act<{ version: number; weighing: StoredWeighing }> {
  const row = yield* first(
    store.sql.selectFrom('weighing').select(['version', 'sealed']).where('conference_id', '=', conferenceId),
  );
  if (!row) return { version: 0, weighing: nothingWeighed() };
  return { version: row.version, weighing: openWeighing(sealer, familyId, conferenceId, row.sealed) };
}

/** Lays down the weighing as it is now; its version counts up by one. */
export function* writeWeighing(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Pick<WeighingPlace, 'conferenceId' | 'familyId'>,
  { version, weighing }: { version: number; weighing: StoredWeighing },
): Act<void> {
  const next = { version: version + 1, sealed: sealWeighing(sealer, familyId, conferenceId, weighing) };
  yield* rows(
    store.sql
      .insertInto('weighing')
      .values({ conference_id: conferenceId, family_id: familyId, ...next })
      .onConflict((conflict) => conflict.column('conference_id').doUpdateSet(next)),
  );
}
