import ICAL from 'ical.js';
import { nanoid } from 'nanoid';
import { digestOf, isToken, newToken } from '../access/tokens';
import { auditLine } from '../audit/audit';
import { calendarText, newCalendar, utc } from '../calendar/calendar';
import { type Act, rows, type Store } from '../store/store';

/** How far back a calendar shows meetings. In ms. */
const BACK = 28 * 24 * 60 * 60 * 1000;

/** A person's own calendar, at an address with a secret in it. It has nothing of any family. */
export interface Feeds {
  /** ms since 1970: since when an address stands. */
  since(personId: string): Promise<number | undefined>;
  /** Makes a new address and revokes the one before. Returns its token, which is nowhere else to be had. */
  make(personId: string): Promise<string>;
  /** False when there was none. */
  revoke(personId: string): Promise<boolean>;
  /** The calendar at an address as RFC 5545 has it; undefined when there is no such address. */
  read(token: string): Promise<string | undefined>;
}

interface FeedOrder {
  personId: string;
  /** A person's id. */
  by: string;
  at: number;
}

/** Revokes the standing addresses of a person. Returns how many. */
export function* revokeFeeds(store: Store, { personId, by, at }: FeedOrder): Act<number> {
  const revoked = yield* rows(
    store.sql
      .updateTable('calendar_feed')
      .set({ revoked_at: at })
      .where('person_id', '=', personId)
      .where('revoked_at', 'is', null)
      .returning('id'),
  );
  for (const { id } of revoked) yield* auditLine(store, { at, by, act: 'feed-revoked', subject: `feed:${id}` });
  return revoked.length;
}

interface Appointment {
  id: string;
  title: string;
  starts_at: string;
  minutes: number;
  state: string;
  call_url: string | null;
  version: number;
  active: number;
}

const statusOf = ({ state, active }: Appointment): string => {
  if (state === 'cancelled' || state === 'skipped') return 'CANCELLED';
  return active === 1 ? 'CONFIRMED' : 'TENTATIVE';
};

/** Names the meeting and nothing of what is said there: not its families, and no reasons, which are free text. */
const eventOf = (meeting: Appointment, publicUrl: string, now: number) => {
  const event = new ICAL.Component('vevent');
  const startsAt = Date.parse(meeting.starts_at);
  event.updatePropertyWithValue('uid', `${meeting.id}@casustafel`);
  event.updatePropertyWithValue('dtstamp', utc(now));
  event.updatePropertyWithValue('dtstart', utc(startsAt));
  event.updatePropertyWithValue('dtend', utc(startsAt + meeting.minutes * 60_000));
  event.updatePropertyWithValue('summary', meeting.title);
  event.updatePropertyWithValue('sequence', meeting.version);
  event.updatePropertyWithValue('status', statusOf(meeting));
  event.updatePropertyWithValue('url', `${publicUrl}/overleg/${meeting.id}`);
  if (meeting.call_url) event.updatePropertyWithValue('location', meeting.call_url);
  return event;
};

interface FeedDeps {
  store: Store;
  publicUrl: string;
  now(): number;
}

export const createFeeds = ({ store, publicUrl, now }: FeedDeps): Feeds => {
  const { sql } = store;
  const appointmentsOf = (personId: string) =>
    store.read<Appointment>(
      sql
        .selectFrom('participant')
        .innerJoin('meeting', 'meeting.id', 'participant.meeting_id')
        .leftJoin('series_member', (join) =>
          join
            .onRef('series_member.series_id', '=', 'meeting.series_id')
            .onRef('series_member.person_id', '=', 'participant.person_id'),
        )
        .select(['meeting.id', 'meeting.title', 'meeting.starts_at', 'meeting.minutes', 'meeting.state'])
        .select(['meeting.call_url', 'meeting.version', 'participant.active'])
        .where('participant.person_id', '=', personId)
        // Who left the table of a series has no part in its meetings any more.
        .where((is) => is.or([is('meeting.series_id', 'is', null), is('series_member.part', 'is not', null)])),
    );

  return {
    async since(personId) {
      const [row] = await store.read(
        sql
          .selectFrom('calendar_feed')
          .select('created_at')
          .where('person_id', '=', personId)
          .where('revoked_at', 'is', null),
      );
      return row?.created_at;
    },

    async make(personId) {
      const token = newToken();
      const at = now();
      await store.write(function* (): Act<void> {
        yield* revokeFeeds(store, { personId, by: personId, at });
        const id = nanoid();
        yield* rows(
          sql
            .insertInto('calendar_feed')
            .values({ id, person_id: personId, token_digest: token.digest, created_at: at, revoked_at: null }),
        );
        yield* auditLine(store, { at, by: personId, act: 'feed-made', subject: `feed:${id}` });
      });
      return token.text;
    },

    revoke: async (personId) =>
      (await store.write(() => revokeFeeds(store, { personId, by: personId, at: now() }))) > 0,

    async read(token) {
      if (!isToken(token)) return undefined;
      const [feed] = await store.read(
        sql
          .selectFrom('calendar_feed')
          .select('person_id')
          .where('token_digest', '=', digestOf(token))
          .where('revoked_at', 'is', null),
      );
      if (!feed) return undefined;
      const calendar = newCalendar();
      calendar.updatePropertyWithValue('x-wr-calname', 'Casustafel');
      calendar.updatePropertyWithValue('refresh-interval', ICAL.Duration.fromString('PT1H'));
      const at = now();
      const appointments = await appointmentsOf(feed.person_id);
      for (const meeting of appointments.sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))) {
        if (Date.parse(meeting.starts_at) > at - BACK) calendar.addSubcomponent(eventOf(meeting, publicUrl, at));
      }
      return calendarText(calendar);
    },
  };
};
