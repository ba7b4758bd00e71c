import type { Insertable, Selectable } from 'kysely';
import type { OnHoliday, SeriesSettings } from '../../shared/api/series';
import type { Tables } from '../store/tables';
import type { Rhythm } from './planning';

export type SeriesRow = Selectable<Tables['series']>;

type Outcomes = NonNullable<SeriesSettings['outcomes']>;

/** What a series set about its outcome cards; undefined for the usual. */
export const readOutcomeSettings = (json: string | null): Outcomes | undefined =>
  json === null ? undefined : (JSON.parse(json) as Outcomes);

const outcomesOf = ({ outcomes }: SeriesRow): { outcomes?: Outcomes } => {
  const settings = readOutcomeSettings(outcomes);
  return settings ? { outcomes: settings } : {};
};

export const settingsOf = (row: SeriesRow): SeriesSettings => ({
  title: row.title,
  firstDay: row.first_day,
  time: row.time,
  everyWeeks: row.every_weeks,
  minutes: row.minutes,
  ...(row.call_url && { callUrl: row.call_url }),
  onHoliday: row.on_holiday as OnHoliday,
  tableSees: row.table_sees === 1,
  daysBefore: row.days_before,
  daysAfter: row.days_after,
  ...(row.keeps_scores === 1 && { keepsScores: true }),
  ...(row.steps && { steps: JSON.parse(row.steps) as NonNullable<SeriesSettings['steps']> }),
  ...outcomesOf(row),
  ...(row.crisis && { crisis: JSON.parse(row.crisis) as NonNullable<SeriesSettings['crisis']> }),
});

export const rowOf = (settings: SeriesSettings): Omit<Insertable<Tables['series']>, 'id' | 'version'> => ({
  title: settings.title.trim(),
  first_day: settings.firstDay,
  time: settings.time,
  every_weeks: settings.everyWeeks,
  minutes: settings.minutes,
  call_url: settings.callUrl ?? null,
  on_holiday: settings.onHoliday,
  table_sees: settings.tableSees ? 1 : 0,
  days_before: settings.daysBefore,
  days_after: settings.daysAfter,
  keeps_scores: settings.keepsScores ? 1 : 0,
  steps: settings.steps ? JSON.stringify(settings.steps) : null,
  outcomes: settings.outcomes ? JSON.stringify(settings.outcomes) : null,
  crisis: settings.crisis && settings.crisis.length > 0 ? JSON.stringify(settings.crisis) : null,
});

export const rhythmOf = (row: SeriesRow): Rhythm => ({
  firstDay: row.first_day,
  time: row.time,
  everyWeeks: row.every_weeks,
  onHoliday: row.on_holiday as OnHoliday,
});
