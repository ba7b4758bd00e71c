import type { Logger } from 'pino';
import type { Access } from '../access/access';
import type { Links } from '../access/links';
import type { SessionCookie } from '../access/session-cookie';
import type { Sessions } from '../access/sessions';
import { createAgreementKeeper } from '../agreements/agreements';
import { createAgreementReader } from '../agreements/reading';
import { createAttendance } from '../attendance/attendance';
import { createConsults } from '../consults/consults';
import { createConsultGrowing } from '../consults/growing';
import { createConsultReader } from '../consults/reading';
import { createDecisions, type DecisionDeps } from '../decisions/decisions';
import { createDecisionReader } from '../decisions/reading';
import { createBundling } from '../exports/bundling';
import type { Connections } from '../exports/connections';
import { createDelivering } from '../exports/delivering';
import { createRenderer } from '../exports/documents/render';
import { createExports } from '../exports/exports';
import { createLetterheads } from '../exports/letterheads';
import { createQueue, type Job, meetingsOf } from '../exports/queue';
import { createExportReader } from '../exports/reading';
import { createFamilies } from '../families/families';
import { createFeedbackKeeper } from '../feedback/feedback';
import { createFeedbackReader } from '../feedback/reading';
import { createGuests } from '../guests/guests';
import { createGuestSheets } from '../guests/sheets';
import { createHappenedKeeper } from '../happened/happened';
import type { HttpDeps } from '../http/deps';
import type { Attending } from '../leading/attending';
import { createLeading } from '../leading/leading';
import { createMarks } from '../marks/marks';
import { createAgenda } from '../meetings/agenda';
import { createClosing } from '../meetings/closing';
import { createMeetingClosing } from '../meetings/closing-meeting';
import { createNews } from '../meetings/news';
import { createMeetingReader } from '../meetings/reading';
import { createHappenedReader } from '../outcomes/happened-page';
import { createOutcomes } from '../outcomes/outcomes';
import { createOutcomeReader } from '../outcomes/reading';
import { createRedating } from '../outcomes/redating';
import { createRegieKeeper } from '../regie/regie';
import { createReleaseReader } from '../releases/reading';
import { createReleases } from '../releases/releases';
import { createSafety } from '../safety/safety';
import type { Sealer } from '../sealing/sealer';
import { createSeriesParts } from '../series/parts';
import type { Store } from '../store/store';
import { createTalkSheets } from '../talk/talk-sheets';
import { createTodayReader } from '../today/today';

/** What all parts stand on. */
export interface Ground {
  store: Store;
  sealer: Sealer;
  access: Access;
  sessions: Sessions;
  links: Links;
  cookie: SessionCookie;
  /** Of the table, by meeting. */
  attending: Attending;
  /** Of guests alone, by conference. */
  guestsAttending: Attending;
  /** See DecisionDeps: of the sync path, and of what a proposal is drawn from. */
  settle: DecisionDeps['settle'];
  sources: DecisionDeps['sources'];
  /** Where organisations take in what is decided. */
  connections: Connections;
  publicUrl: string;
  log: Logger;
  now(): number;
}

type Composed = Omit<HttpDeps, 'allowedOrigins' | 'clientDir'> & {
  /** Takes up the work that goes on by itself. */
  start(): Promise<void>;
  /** Has it look what is due; it does so by itself when the time comes. */
  wake(): void;
  /** Stops noting who comes and goes, and lets that work come to rest. */
  stop(): Promise<void>;
};

/** Puts the parts of the server together: the one place where they are made, for what is served and for the tests. */
export const compose = (ground: Ground): Composed => {
  const { store, access, attending, guestsAttending, log, now, links, cookie, publicUrl } = ground;
  const redating = createRedating(ground);
  const deps = { ...ground, news: createNews(), redating, isAttending: attending.isHere };
  const { news } = deps;
  const onUnreadable = (subject: string, error: unknown) => log.error({ subject, err: error }, 'words do not open');
  const consultReader = createConsultReader({ ...deps, onUnreadable });
  const releaseReader = createReleaseReader({ ...deps, onUnreadable });
  const families = createFamilies(deps);
  const leading = createLeading(deps);
  const leave = attending.onChange((change) => {
    leading.seen(change).catch((error: unknown) => log.error({ err: error }, 'who is here could not be noted'));
  });
  const renderer = createRenderer();
  const letterheads = createLetterheads(store, now);
  const queue = createQueue({
    store,
    now,
    onChange: async (job: Job) => {
      for (const meetingId of await meetingsOf(store, job)) news.tell(meetingId);
    },
    onTrouble: (error, job) => log.error({ err: error, job: job?.id }, 'work that goes on by itself failed'),
  });
  const parts = { ...deps, queue, renderer, letterheads };
  return {
    store,
    sealer: ground.sealer,
    access,
    links,
    cookie,
    attending,
    publicUrl,
    log,
    news,
    consultReader,
    families,
    leading,
    renderer,
    letterheads,
    start: () => queue.start({ deliver: createDelivering(parts), bundle: createBundling(parts) }),
    wake: queue.wake,
    async stop() {
      leave();
      await queue.stop();
      await renderer.stop();
    },
    exports: createExports(parts),
    exportReader: createExportReader({
      ...deps,
      onTrouble: (error) => log.error({ err: error }, 'a connection cannot be used'),
    }),
    meetings: createMeetingReader({ ...deps, onUnreadable }),
    agenda: createAgenda(store, news),
    consults: createConsults(deps),
    consultGrowing: createConsultGrowing({ ...deps, families }),
    closing: createClosing(deps),
    meetingClosing: createMeetingClosing(deps),
    agreements: createAgreementKeeper(deps),
    agreementReader: createAgreementReader(deps),
    outcomes: createOutcomes(deps),
    outcomeReader: createOutcomeReader(deps),
    regie: createRegieKeeper(deps),
    safety: createSafety(deps),
    decisions: createDecisions(deps),
    decisionReader: createDecisionReader(deps),
    marks: createMarks(deps),
    releases: createReleases(deps),
    releaseReader,
    feedback: createFeedbackKeeper(deps),
    feedbackReader: createFeedbackReader(deps),
    happened: createHappenedKeeper(deps),
    happenedReader: createHappenedReader(deps),
    talkSheets: createTalkSheets(deps),
    series: createSeriesParts(deps),
    today: createTodayReader({ ...deps, consultReader, releaseReader, onUnreadable }),
    guests: createGuests({ ...deps, attending: guestsAttending, onUnreadable }),
    guestSheets: createGuestSheets({
      ...deps,
      onTrouble: (error) => log.error({ err: error }, 'the page of a guest could not be read'),
    }),
    attendance: createAttendance(store, news, now),
  };
};
