import type { Access } from '../access/access';
import type { Sessions } from '../access/sessions';
import type { News } from '../meetings/news';
import type { Store } from '../store/store';
import { createFeeds, type Feeds } from './feed';
import { createSeriesKeeper, type SeriesKeeper } from './keeper';
import { createMandates, type Mandates } from './mandates';
import { createMeetingPlanning, type MeetingPlanning } from './meeting-planning';
import { createPacts, type Pacts } from './pacts';

/** All that can be asked of series. */
export interface SeriesParts {
  keeper: SeriesKeeper;
  mandates: Mandates;
  planning: MeetingPlanning;
  pacts: Pacts;
  feeds: Feeds;
}

interface SeriesDeps {
  store: Store;
  access: Access;
  sessions: Sessions;
  news: News;
  publicUrl: string;
  now(): number;
}

export const createSeriesParts = (deps: SeriesDeps): SeriesParts => ({
  keeper: createSeriesKeeper(deps),
  mandates: createMandates(deps),
  planning: createMeetingPlanning(deps),
  pacts: createPacts(deps),
  feeds: createFeeds(deps),
});
