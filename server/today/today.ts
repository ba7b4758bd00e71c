import type { Today, TodayMeeting } from '../../shared/api/today';
import type { Access, Session } from '../access/access';
import type { ConsultReader } from '../consults/reading';
import { readFamilyLine } from '../meetings/family-line';
import type { ReleaseReader } from '../releases/reading';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { ownAgreements } from './agreements';
import { ownFamilies, type ReadLine } from './families';
import { ownFeedback } from './feedback';
import { ownHandovers } from './handovers';
import { comingMeetings, currentOf, type OwnMeeting, offBefore } from './meetings';
import { ownMelding } from './melding';
import { ownOwed, ownReweighing } from './owed';
import { ownRegie } from './regie';

/** Composes the first page for one person. */
export interface TodayReader {
  read(session: Session): Promise<Today>;
}

interface TodayDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  consultReader: ConsultReader;
  releaseReader: ReleaseReader;
  now(): number;
  /** Is told which conference or agreement cannot be opened. */
  onUnreadable(id: string, error: unknown): void;
}

export const createTodayReader = (deps: TodayDeps): TodayReader => {
  const { store, sealer, access, consultReader, releaseReader, now, onUnreadable } = deps;
  const { sql } = store;
  const readLine: ReadLine = (familyId, conferenceId, sealed) =>
    readFamilyLine(sealer, { familyId, conferenceId, sealed }, onUnreadable);

  const codeOf = async (conferenceId: string | null): Promise<string | undefined> => {
    if (!conferenceId) return undefined;
    const [row] = await store.read(
      sql.selectFrom('conference').select(['family_id', 'sealed']).where('id', '=', conferenceId),
    );
    return row && (await readLine(row.family_id, conferenceId, row.sealed)).code;
  };

  const shown = async ({ from, until, openedAt, turnId, ...meeting }: OwnMeeting): Promise<TodayMeeting> => {
    const turn = meeting.state === 'open' ? await codeOf(turnId) : undefined;
    return { ...meeting, ...(turn && { turn }) };
  };

  const mayAsk = async (session: Session): Promise<Today['mayAsk']> => {
    const found = await store.read(
      sql
        .selectFrom('series_member')
        .innerJoin('series', 'series.id', 'series_member.series_id')
        .select(['series.id as seriesId', 'series.title'])
        .where('series_member.person_id', '=', session.personId)
        .orderBy('series.title'),
    );
    const allowed: Today['mayAsk'] = [];
    for (const series of found) {
      const { seriesId } = series;
      if (await access.may(session, { resource: 'series', verb: 'ask', seriesId })) allowed.push(series);
    }
    return allowed;
  };

  return {
    async read(session) {
      const at = now();
      const mine: OwnMeeting[] = [];
      for (const meeting of await comingMeetings(store, session.personId, at)) {
        const mayRead = await access.may(session, { resource: 'meeting', verb: 'read', meetingId: meeting.id });
        if (mayRead) mine.push(meeting);
      }
      const current = currentOf(mine);
      const consults = await consultReader.list(session);
      return {
        now: at,
        ...(current && { meeting: await shown(current) }),
        off: await Promise.all(offBefore(mine, current).map(shown)),
        families: await ownFamilies({ store, access, readLine }, session, mine),
        handovers: await ownHandovers({ ...deps, readLine }, session),
        regie: await ownRegie({ ...deps, readLine }, session),
        releases: await releaseReader.mine(session),
        agreements: await ownAgreements({ ...deps, readLine }, session),
        feedback: await ownFeedback({ ...deps, readLine }, session),
        melding: await ownMelding({ ...deps, readLine }, session),
        owed: await ownOwed({ ...deps, readLine }, session),
        reweigh: await ownReweighing({ ...deps, readLine }, session),
        waiting: consults
          .filter(({ may, version, askedBy }) => may.answer && version === 0 && askedBy.id !== session.personId)
          .reverse(),
        asked: consults.filter(({ askedBy }) => askedBy.id === session.personId),
        mayAsk: await mayAsk(session),
      };
    },
  };
};
