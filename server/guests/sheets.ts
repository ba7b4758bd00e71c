import type { AgreementStatus } from '../../shared/api/agreements';
import type { GuestSheet } from '../../shared/api/guests';
import { gastbladName } from '../../shared/sync/documents';
import type { Access, Session } from '../access/access';
import { openWords } from '../agreements/words';
import { nothingYet } from '../leading/facilitation';
import { markPresent } from '../leading/settling';
import { parseState } from '../leading/state';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import type { LogReader } from '../sync/load';
import { logQueries } from '../sync/log-queries';
import { openGuestWords } from './guest-words';
import { readShownWindow } from './shown';

/** The page of a guest, for that guest alone. */
export interface GuestSheets {
  /** Undefined when there is none for this person. */
  read(session: Session, conferenceId: string): Promise<GuestSheet | undefined>;
  /** The meeting of which it is; undefined when there is no such page for this person. */
  meetingOf(session: Session, conferenceId: string): Promise<string | undefined>;
  /** The family that a guest was asked for; undefined for anybody else. */
  guestOf(session: Session): Promise<string | undefined>;
  /**
   * Calls back once at the start, when the guest's own page reads otherwise than before, and at nothing else: not even
   * the rhythm of the meeting tells of other families. Until the returned function is called.
   */
  follow(session: Session, place: { conferenceId: string; meetingId: string }, onChange: () => void): () => void;
}

interface SheetsDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
  /** Is told when a page that is followed could not be read. */
  onTrouble(error: unknown): void;
}

/** Runs one at a time; what is asked meanwhile runs once more after it. */
const oneAtATime = (work: () => Promise<void>): (() => void) => {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  };
  return () => void run();
};

export const createGuestSheets = ({ store, sealer, access, news, now, onTrouble }: SheetsDeps): GuestSheets => {
  const { sql } = store;
  const reader: LogReader = { store, sealer, queries: logQueries(store) };

  const rowOf = async (personId: string, conferenceId: string) => {
    const [row] = await store.read(
      sql
        .selectFrom('guest')
        .innerJoin('conference', 'conference.id', 'guest.conference_id')
        .innerJoin('meeting', 'meeting.id', 'conference.meeting_id')
        .leftJoin('facilitation', 'facilitation.meeting_id', 'meeting.id')
        .select(['guest.invited_at', 'guest.sealed', 'facilitation.state as led'])
        .select(['conference.family_id', 'conference.meeting_id', 'conference.closed_at', 'conference.left_at'])
        .select(['meeting.starts_at', 'meeting.state as meeting'])
        .where('guest.conference_id', '=', conferenceId)
        .where('guest.person_id', '=', personId),
    );
    return row;
  };
  type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

  const stateOf = (row: Row, isTurn: boolean): GuestSheet['state'] => {
    if (isTurn) return 'now';
    if (row.meeting === 'cancelled' || row.meeting === 'skipped') return 'cancelled';
    if (row.meeting === 'closed' || row.closed_at !== null) return 'over';
    return row.left_at !== null && row.left_at >= row.invited_at ? 'over' : 'waiting';
  };

  const permittedRow = async (session: Session, conferenceId: string): Promise<Row | undefined> => {
    const { personId } = session;
    const may = await access.may(session, { resource: 'gastblad', verb: 'read', conferenceId, personId });
    return may ? rowOf(personId, conferenceId) : undefined;
  };

  const agreementsOf = async (familyId: string, conferenceId: string, personId: string) => {
    const found = await store.read(
      sql
        .selectFrom('agreement')
        .select(['id', 'due', 'status', 'sealed'])
        .where('conference_id', '=', conferenceId)
        .where('owner', '=', personId)
        .where('status', '!=', 'withdrawn')
        .orderBy('made_at'),
    );
    return found.map(({ id, due, status, sealed }) => ({
      id,
      what: openWords(sealer, familyId, id, sealed).what,
      ...(due && { due }),
      status: status as AgreementStatus,
    }));
  };

  const read: GuestSheets['read'] = async (session, conferenceId) => {
    const { personId } = session;
    const row = await permittedRow(session, conferenceId);
    if (!row) return undefined;
    const place = { familyId: row.family_id, conferenceId, personId };
    await sealer.loadKey(row.family_id);
    const { question } = openGuestWords(sealer, place, row.sealed);
    const { turn, shown } = row.led === null ? nothingYet() : parseState(row.led);
    const isTurn = turn?.conferenceId === conferenceId;
    const frame = isTurn ? shown[personId] : undefined;
    return {
      question,
      day: row.starts_at.slice(0, 10),
      state: stateOf(row, isTurn),
      document: gastbladName(conferenceId, personId),
      ...(frame && { shown: { frame, notes: await readShownWindow(reader, place, frame) } }),
      agreements: await agreementsOf(row.family_id, conferenceId, personId),
    };
  };

  return {
    read,
    meetingOf: async (session, conferenceId) => (await permittedRow(session, conferenceId))?.meeting_id,

    async guestOf({ role, personId }) {
      if (role !== 'gast') return undefined;
      const [row] = await store.read(
        sql
          .selectFrom('guest')
          .select('conference_id')
          .where('person_id', '=', personId)
          .where('revoked_at', 'is', null),
      );
      return row?.conference_id;
    },

    follow(session, { conferenceId, meetingId }, onChange) {
      let over = false;
      let last: string | undefined;
      let wasPresent = false;

      const look = oneAtATime(async () => {
        try {
          const sheet = await read(session, conferenceId);
          if (over || !sheet) return;
          const reads = JSON.stringify(sheet);
          if (reads !== last) onChange();
          last = reads;
          if (sheet.state !== 'now' || wasPresent) return;
          wasPresent = true;
          await store.write(() => markPresent(store, conferenceId, session.personId, now()));
          news.tell(meetingId);
        } catch (error) {
          onTrouble(error);
        }
      });
      const unfollow = news.follow(meetingId, look);
      look();
      return () => {
        over = true;
        unfollow();
      };
    },
  };
};
