import { nanoid } from 'nanoid';
import { auditLine, SYSTEM } from '../audit/audit';
import type { MeetingDefinition } from '../meetings/definition';
import { type Act, first, rows, type Store } from '../store/store';
import { type Rhythm, wallOf } from './planning';
import { rowOf, type SeriesRow } from './rows';

/** Two hours, every two weeks. Source of the two weeks: Tax & Tóth 2016, §5.1; the hours are ours. */
const USUAL = { everyWeeks: 2, minutes: 120, onHoliday: 'next-day' } as const;
/** Boards open when the meeting before is over, and close when the one after is. In days. */
const DAYS_AROUND = 14;

/** The series that a definition names: the one with that title, or a new one that begins with this meeting. */
export function* findOrMakeSeries(
  store: Store,
  { startsAt, minutes }: Pick<MeetingDefinition, 'startsAt' | 'minutes'>,
  { title, ...wishes }: NonNullable<MeetingDefinition['series']>,
  at: number,
): Act<SeriesRow> {
  const { sql } = store;
  const known = yield* first(sql.selectFrom('series').selectAll().where('title', '=', title));
  if (known) return known;
  const { day, time } = wallOf(startsAt);
  const rhythm: Rhythm = { ...USUAL, firstDay: day, time };
  const row = rowOf({
    title,
    ...rhythm,
    minutes: minutes ?? USUAL.minutes,
    tableSees: true,
    daysBefore: DAYS_AROUND,
    daysAfter: DAYS_AROUND,
    ...wishes,
  });
  const id = nanoid();
  const [made] = yield* rows(
    sql
      .insertInto('series')
      .values({ id, ...row })
      .returningAll(),
  );
  if (!made) throw new Error('a series was not made');
  yield* auditLine(store, { at, by: SYSTEM, act: 'series-made', subject: `series:${id}` });
  return made;
}

/** Who sits at the table already: one who is imported again with the same name, role and organisation is the same person. */
export function* knownPeople(store: Store, seriesId: string): Act<Map<string, string>> {
  const found = yield* rows(
    store.sql
      .selectFrom('series_member')
      .innerJoin('person', 'person.id', 'series_member.person_id')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
      .where('series_member.series_id', '=', seriesId),
  );
  return new Map(found.map(({ id, name, role, organisation }) => [personKey(name, role, organisation), id]));
}

export const personKey = (name: string, role: string, organisation: string): string =>
  JSON.stringify([name.trim(), role, organisation.trim()]);

/** The organisation of this name at the series' table, or a new one. */
export function* findOrMakeOrganisation(store: Store, seriesId: string | undefined, name: string): Act<string> {
  const { sql } = store;
  const known =
    seriesId === undefined
      ? undefined
      : yield* first(
          sql
            .selectFrom('series_member')
            .innerJoin('person', 'person.id', 'series_member.person_id')
            .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
            .select('organisation.id')
            .where('series_member.series_id', '=', seriesId)
            .where('organisation.name', '=', name.trim()),
        );
  if (known) return known.id;
  const id = nanoid();
  yield* rows(sql.insertInto('organisation').values({ id, name: name.trim() }));
  return id;
}
