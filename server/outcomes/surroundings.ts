import { dayOf, daysLater } from '../../shared/meeting/days';
import type { Surroundings } from '../../shared/outcomes/fill';
import { type OutcomeSettings, USUAL_OUTCOMES } from '../../shared/outcomes/settings';
import { dutchHolidays } from '../series/holidays';
import { readOutcomeSettings } from '../series/rows';
import { type Act, first, rows, type Store } from '../store/store';
import type { Drafts, OutcomePlace } from './sealed';

/** How far back and on from a decision its dates may lie. In days. */
const REACH = 800;
/** Days of decisions whose holidays are kept at hand. */
const DAYS_KEPT = 50;

/** Where a conference is in time, and how its table counts. */
export interface Situation extends OutcomePlace {
  meetingId: string;
  settings: OutcomeSettings;
  /** Closed or decided: of its cards, only what becomes known later is still laid down. */
  settled: boolean;
  /** yyyy-mm-dd. Until it is decided: the day on which that could be at the earliest. */
  decidedOn: string;
  today: string;
}

/** Undefined when there is no such conference. */
export function* situationOf(store: Store, conferenceId: string, now: number): Act<Situation | undefined> {
  const row = yield* first(
    store.sql
      .selectFrom('conference')
      .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
      .leftJoin('series', 'series.id', 'meeting.series_id')
      .select(['conference.family_id', 'conference.meeting_id', 'conference.closed_at'])
      .select(['meeting.starts_at', 'series.outcomes'])
      .select((from) =>
        from
          .selectFrom('record')
          .select((count) => count.fn.min('record.at').as('at'))
          .whereRef('record.conference_id', '=', 'conference.id')
          .as('decided_at'),
      )
      .where('conference.id', '=', conferenceId),
  );
  if (!row) return undefined;
  const endedAt = row.decided_at ?? row.closed_at;
  const today = dayOf(now);
  const meetingDay = dayOf(Date.parse(row.starts_at));
  const open = today.localeCompare(meetingDay) < 0 ? meetingDay : today;
  return {
    conferenceId,
    familyId: row.family_id,
    meetingId: row.meeting_id,
    settings: readOutcomeSettings(row.outcomes ?? null) ?? USUAL_OUTCOMES,
    settled: endedAt !== null,
    decidedOn: endedAt === null ? open : dayOf(endedAt),
    today,
  };
}

const around = new Map<string, ReadonlySet<string>>();

/** Public holidays around a day. Counted once a day: every reader asks for the same few. */
export const holidaysAround = async (day: string): Promise<ReadonlySet<string>> => {
  const known = around.get(day);
  if (known) return known;
  const holidayOn = await dutchHolidays();
  const holidays = new Set<string>();
  for (let offset = -REACH; offset <= REACH; offset++) {
    const on = daysLater(day, offset);
    if (holidayOn(on)) holidays.add(on);
  }
  if (around.size >= DAYS_KEPT) around.clear();
  around.set(day, holidays);
  return holidays;
};

const personIds = ({ cards }: Drafts): string[] => {
  const ids = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('personId' in value && typeof value.personId === 'string') ids.add(value.personId);
    for (const inner of Object.values(value)) add(inner);
  };
  for (const { slots, skips } of Object.values(cards)) {
    for (const { value, by } of Object.values(slots)) {
      ids.add(by);
      add(value);
    }
    for (const { by } of Object.values(skips)) ids.add(by);
  }
  return [...ids];
};

/** The names of everybody whom these cards mention. */
export function* namesIn(store: Store, drafts: Drafts): Act<ReadonlyMap<string, string>> {
  const ids = [...personIds(drafts), ...drafts.handover.map(({ by }) => by)];
  if (ids.length === 0) return new Map();
  const found = yield* rows(store.sql.selectFrom('person').select(['id', 'name']).where('id', 'in', ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** What filling in a card of this conference needs besides its draft. */
export const surroundingsOf = (
  { conferenceId, decidedOn, settings: { days, drangMonths, drangStart = 'ontvangen' } }: Situation,
  version: number,
  names: ReadonlyMap<string, string>,
  holidays: ReadonlySet<string>,
): Surroundings => ({
  conferenceId,
  version,
  decidedOn,
  days,
  drangMonths,
  drangStart,
  holidays,
  nameOf: (personId) => names.get(personId),
});
