import type { Access } from '../access/access';
import type { News } from '../meetings/news';
import type { Store } from '../store/store';
import { dutchHolidays } from './holidays';
import { planAhead, seriesOf } from './plan-ahead';

/** How often it is looked whether another meeting comes in sight. In ms. */
const DAILY = 24 * 60 * 60 * 1000;

/** Keeps the meetings of all series laid down ahead. */
export interface Planner {
  planAll(): Promise<void>;
  stop(): void;
}

interface PlannerDeps {
  store: Store;
  access: Access;
  news: News;
  now(): number;
  /** Is told when the daily look-ahead fails. */
  onTrouble(error: unknown): void;
}

export const createPlanner = ({ store, access, news, now, onTrouble }: PlannerDeps): Planner => {
  const planAll = async () => {
    const all = await store.read(store.sql.selectFrom('series').select('id'));
    if (all.length === 0) return;
    const holidayOn = await dutchHolidays();
    for (const { id } of all) {
      const touched = await store.write(function* () {
        const series = yield* seriesOf(store, id);
        return series ? yield* planAhead(store, series, { now: now(), holidayOn }) : [];
      });
      for (const meetingId of touched) {
        access.changed({ meetingId });
        news.tell(meetingId);
      }
    }
  };
  const timer = setInterval(() => void planAll().catch(onTrouble), DAILY).unref();
  return { planAll, stop: () => clearInterval(timer) };
};
