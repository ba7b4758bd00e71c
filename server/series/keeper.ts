import { nanoid } from 'nanoid';
import type { MeetingState, Role } from '../../shared/api/contract';
import type { NewMember, Series, SeriesChange, SeriesMeeting, SeriesMember } from '../../shared/api/series';
import type { Access, Session } from '../access/access';
import { revokeLinks } from '../access/links';
import type { Sessions } from '../access/sessions';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import { type Act, first, rows, type Store } from '../store/store';
import { revokeFeeds } from './feed';
import { findOrMakeOrganisation, knownPeople, personKey } from './found';
import { dutchHolidays } from './holidays';
import { planAnew, seriesOf } from './plan-ahead';
import { isWallTime, plannedFor } from './planning';
import { rowOf, settingsOf } from './rows';

/** What came of a command. stale: made on an older state; unfit: it does not fit the present one. */
export type Done = 'done' | 'stale' | 'unfit' | 'bad-request';

/** Series: what they are, and changing them. The caller has asked the access function whether this person may. */
export interface SeriesKeeper {
  /** Undefined when there is no such series for this person. */
  read(session: Session, seriesId: string): Promise<Series | undefined>;
  change(seriesId: string, by: string, change: SeriesChange): Promise<Done>;
  addMember(seriesId: string, by: string, member: NewMember): Promise<Done>;
  setPart(seriesId: string, by: string, personId: string, part: SeriesMember['part']): Promise<Done>;
  /** Whoever leaves the table has nothing to see there any more: their links, sessions and calendar end. */
  removeMember(seriesId: string, by: string, personId: string): Promise<Done>;
}

interface KeeperDeps {
  store: Store;
  access: Access;
  sessions: Sessions;
  news: News;
  now(): number;
}

/** A meeting of today may still have to begin, and stands on the page all day. In ms. */
const TODAY = 12 * 60 * 60 * 1000;
/** Meetings for which the table can still change. */
const UNOPENED = ['planned', 'skipped', 'cancelled'];

export const createSeriesKeeper = ({ store, access, sessions, news, now }: KeeperDeps): SeriesKeeper => {
  const { sql } = store;

  const tell = (seriesId: string, meetingIds: Iterable<string>) => {
    news.tell(seriesId);
    for (const meetingId of meetingIds) {
      access.changed({ meetingId });
      news.tell(meetingId);
    }
  };

  function* membersOf(seriesId: string): Act<SeriesMember[]> {
    const found = yield* rows(
      sql
        .selectFrom('series_member')
        .innerJoin('person', 'person.id', 'series_member.person_id')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['person.id', 'person.name', 'person.role', 'organisation.name as organisation'])
        .select(['series_member.part', 'series_member.mandate'])
        .where('series_member.series_id', '=', seriesId)
        .orderBy('person.name'),
    );
    return found.map(({ role, part, mandate, ...person }) => ({
      ...person,
      ...(mandate === 1 && { mandate: true as const }),
      role: role as Role,
      part: part as SeriesMember['part'],
    }));
  }

  function* comingOf(seriesId: string, time: string): Act<SeriesMeeting[]> {
    const found = yield* rows(
      sql
        .selectFrom('meeting')
        .select(['id', 'starts_at', 'state', 'reason', 'planned_day'])
        .where('series_id', '=', seriesId)
        .where('state', '!=', 'closed'),
    );
    const since = now() - TODAY;
    return found
      .filter(({ state, starts_at }) => state === 'open' || Date.parse(starts_at) > since)
      .sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
      .map(({ id, starts_at, state, reason, planned_day }) => {
        const planned = plannedFor(planned_day, time, starts_at);
        return {
          id,
          startsAt: starts_at,
          state: state as MeetingState,
          ...(reason && { reason }),
          ...(planned && { plannedFor: planned }),
        };
      });
  }

  /** Notes that the table changed, and which meetings it is around. */
  function* tableChanged(seriesId: string, by: string): Act<string[]> {
    yield* rows(
      sql
        .updateTable('series')
        .set((is) => ({ version: is('version', '+', 1) }))
        .where('id', '=', seriesId),
    );
    yield* auditLine(store, { at: now(), by, act: 'series-changed', subject: `series:${seriesId}` });
    const meetings = yield* rows(
      sql.selectFrom('meeting').select('id').where('series_id', '=', seriesId).where('state', 'in', UNOPENED),
    );
    return meetings.map(({ id }) => id);
  }

  /** Somebody who leads must stay, or nobody could ever change the series again. */
  function* isLastLeader(seriesId: string, personId: string): Act<boolean> {
    const members = yield* membersOf(seriesId);
    const leaders = members.filter(({ role, part }) => role === 'contactpersoon-jb' && part === 'member');
    return leaders.length === 1 && leaders[0]?.id === personId;
  }

  function* isMember(seriesId: string, personId: string): Act<boolean> {
    const found = yield* first(
      sql
        .selectFrom('series_member')
        .select('part')
        .where('series_id', '=', seriesId)
        .where('person_id', '=', personId),
    );
    return found !== undefined;
  }

  function* findOrMakePerson(seriesId: string, member: NewMember): Act<string> {
    const known = (yield* knownPeople(store, seriesId)).get(personKey(member.name, member.role, member.organisation));
    if (known) return known;
    const id = nanoid();
    const organisation_id = yield* findOrMakeOrganisation(store, seriesId, member.organisation);
    yield* rows(sql.insertInto('person').values({ id, name: member.name.trim(), role: member.role, organisation_id }));
    return id;
  }

  return {
    async read(session, seriesId) {
      if (!(await access.may(session, { resource: 'series', verb: 'read', seriesId }))) return undefined;
      const manage = await access.may(session, { resource: 'series', verb: 'manage', seriesId });
      // In one transaction, so that it is the view of one moment.
      return store.write(function* (): Act<Series | undefined> {
        const row = yield* seriesOf(store, seriesId);
        if (!row) return undefined;
        return {
          id: row.id,
          version: row.version,
          settings: settingsOf(row),
          members: yield* membersOf(seriesId),
          meetings: yield* comingOf(seriesId, row.time),
          may: { manage },
        };
      });
    },

    async change(seriesId, by, { version, settings }) {
      if (!isWallTime(`${settings.firstDay}T${settings.time}`)) return 'bad-request';
      const holidayOn = await dutchHolidays();
      const touched: string[] = [];
      const done = await store.write(function* (): Act<Done> {
        const before = yield* seriesOf(store, seriesId);
        if (before?.version !== version) return 'stale';
        const [after] = yield* rows(
          sql
            .updateTable('series')
            .set({ ...rowOf(settings), version: version + 1 })
            .where('id', '=', seriesId)
            .returningAll(),
        );
        yield* auditLine(store, { at: now(), by, act: 'series-changed', subject: `series:${seriesId}` });
        if (after) touched.push(...(yield* planAnew(store, before, after, { now: now(), holidayOn })));
        return 'done';
      });
      tell(seriesId, touched);
      return done;
    },

    async addMember(seriesId, by, member) {
      const touched: string[] = [];
      const done = await store.write(function* (): Act<Done> {
        const personId = yield* findOrMakePerson(seriesId, member);
        if (yield* isMember(seriesId, personId)) return 'unfit';
        const { part } = member;
        yield* rows(sql.insertInto('series_member').values({ series_id: seriesId, person_id: personId, part }));
        touched.push(...(yield* tableChanged(seriesId, by)));
        for (const meeting_id of touched) {
          yield* rows(
            sql
              .insertInto('participant')
              .values({ meeting_id, person_id: personId, part, active: part === 'member' ? 1 : 0 })
              .onConflict((conflict) => conflict.doNothing()),
          );
        }
        return 'done';
      });
      tell(seriesId, touched);
      return done;
    },

    async setPart(seriesId, by, personId, part) {
      const touched: string[] = [];
      const done = await store.write(function* (): Act<Done> {
        if (!(yield* isMember(seriesId, personId))) return 'unfit';
        if (part === 'achtervang' && (yield* isLastLeader(seriesId, personId))) return 'unfit';
        yield* rows(
          sql
            .updateTable('series_member')
            .set({ part })
            .where('series_id', '=', seriesId)
            .where('person_id', '=', personId),
        );
        touched.push(...(yield* tableChanged(seriesId, by)));
        if (touched.length === 0) return 'done';
        yield* rows(
          sql
            .updateTable('participant')
            .set({ part, active: part === 'member' ? 1 : 0 })
            .where('person_id', '=', personId)
            .where('meeting_id', 'in', touched),
        );
        return 'done';
      });
      if (done === 'done') access.changed({ personId });
      tell(seriesId, touched);
      return done;
    },

    async removeMember(seriesId, by, personId) {
      const touched: string[] = [];
      const ended: string[] = [];
      const done = await store.write(function* (): Act<Done> {
        if (!(yield* isMember(seriesId, personId))) return 'unfit';
        if (yield* isLastLeader(seriesId, personId)) return 'unfit';
        yield* rows(
          sql.deleteFrom('series_member').where('series_id', '=', seriesId).where('person_id', '=', personId),
        );
        touched.push(...(yield* tableChanged(seriesId, by)));
        if (touched.length > 0) {
          yield* rows(
            sql.deleteFrom('participant').where('person_id', '=', personId).where('meeting_id', 'in', touched),
          );
        }
        ended.push(...(yield* revokeLinks(store, { personId, by, at: now() })));
        yield* revokeFeeds(store, { personId, by, at: now() });
        return 'done';
      });
      sessions.ended(ended);
      if (done === 'done') access.changed({ personId });
      tell(seriesId, touched);
      return done;
    },
  };
};
