import { randomInt } from 'node:crypto';
import type { LeadingCommand } from '../../shared/api/leading';
import type { FormKey, Step } from '../../shared/meeting/steps';
import type { Access } from '../access/access';
import { auditLine, SYSTEM } from '../audit/audit';
import type { News } from '../meetings/news';
import { type Act, first, rows, type Store } from '../store/store';
import type { Attending } from './attending';
import { type Facilitation, lead, own, type Surroundings, takeOver } from './facilitation';
import { readState, writeState } from './state';

/** What came of a command. stale: it was made on an older state; unfit: it does not fit the present one. */
export type Led = 'done' | 'stale' | 'unfit';

/** Leading a meeting: its turns, its clock, and all that is asked of the table on the way. */
export interface Leading {
  /** Somebody came to a meeting or went: all hear of it, and during a turn it is noted who is there. */
  seen(change: { meetingId: string; personId: string; here: boolean }): Promise<void>;
  /** Carries out what this person may do; the caller has asked the access function. */
  command(meetingId: string, personId: string, command: LeadingCommand): Promise<Led>;
}

interface LeadingDeps {
  store: Store;
  access: Access;
  news: News;
  attending: Attending;
  now(): number;
}

/** Digits a phone's keypad gives at once; enough, for they only find one's own meetings. */
const newRoomCode = (): string => String(randomInt(1000, 10_000));

export const createLeading = ({ store, access, news, attending, now }: LeadingDeps): Leading => {
  const { sql } = store;

  function* surroundings(meetingId: string, by: string): Act<Surroundings> {
    const people = yield* rows(
      sql.selectFrom('participant').select('person_id').where('meeting_id', '=', meetingId).where('active', '=', 1),
    );
    const families = yield* rows(
      sql
        .selectFrom('conference')
        .select(['id', 'minutes', 'form', 'notulist'])
        .where('meeting_id', '=', meetingId)
        .where('closed_at', 'is', null)
        .orderBy('position'),
    );
    const series = yield* first(
      sql
        .selectFrom('meeting')
        .innerJoin('series', 'series.id', 'meeting.series_id')
        .select('series.steps')
        .where('meeting.id', '=', meetingId),
    );
    return {
      now: now(),
      by,
      table: new Set(people.map(({ person_id }) => person_id)),
      families: families.map(({ form, notulist, ...family }) => ({
        ...family,
        form: form as FormKey,
        notulist: notulist ?? undefined,
      })),
      ownSteps: series?.steps ? (JSON.parse(series.steps) as Step[]) : undefined,
    };
  }

  /** What of the new state stands in other tables too. */
  function* settle(meetingId: string, before: Facilitation, after: Facilitation, around: Surroundings): Act<void> {
    if (before.leader === undefined && after.leader !== undefined) {
      yield* rows(
        sql
          .updateTable('meeting')
          .set({ state: 'open', opened_at: around.now, room_code: newRoomCode() })
          .where('id', '=', meetingId),
      );
      yield* auditLine(store, {
        at: around.now,
        by: around.by,
        act: 'meeting-opened',
        subject: `meeting:${meetingId}`,
      });
    } else if (before.leader !== after.leader) {
      // An achtervang that leads counts.
      yield* rows(
        sql
          .updateTable('participant')
          .set({ active: 1 })
          .where('meeting_id', '=', meetingId)
          .where('person_id', '=', after.leader ?? ''),
      );
    }
    const { turn } = after;
    const left = before.turn?.conferenceId;
    if (left && left !== turn?.conferenceId) {
      yield* rows(sql.updateTable('conference').set({ left_at: around.now }).where('id', '=', left));
    }
    if (!turn) return;
    yield* rows(
      sql
        .updateTable('conference')
        .set({ form: turn.form, notulist: turn.notulist ?? null })
        .where('id', '=', turn.conferenceId),
    );
    if (turn.conferenceId === before.turn?.conferenceId) return;
    for (const personId of attending.here(meetingId)) {
      yield* markPresent(store, turn.conferenceId, personId, around.now);
    }
  }

  return {
    async seen({ meetingId, personId, here }) {
      const [running] = await store.read(
        sql
          .selectFrom('facilitation')
          .innerJoin('participant', 'participant.meeting_id', 'facilitation.meeting_id')
          .select('facilitation.turn')
          .where('facilitation.meeting_id', '=', meetingId)
          .where('participant.person_id', '=', personId)
          .where('participant.active', '=', 1),
      );
      const turn = running?.turn;
      if (here && turn) await store.write(() => markPresent(store, turn, personId, now()));
      news.tell(meetingId);
    },

    async command(meetingId, personId, command) {
      let rightsChanged = false;
      const led = await store.write(function* (): Act<Led> {
        const before = yield* readState(store, meetingId);
        if ('version' in command && command.version !== before.version) return 'stale';
        const around = yield* surroundings(meetingId, personId);
        const after = next(before, command, around);
        if (!after) return 'unfit';
        if (after === before) return 'done';
        yield* settle(meetingId, before, after, around);
        yield* writeState(store, meetingId, after);
        rightsChanged = before.turn?.conferenceId !== after.turn?.conferenceId || before.leader !== after.leader;
        return 'done';
      });
      if (led !== 'done') return led;
      if (rightsChanged) access.changed({ meetingId });
      news.tell(meetingId);
      return led;
    },
  };
};

const next = (state: Facilitation, command: LeadingCommand, around: Surroundings): Facilitation | undefined => {
  switch (command.act) {
    case 'take-over':
      return takeOver(state, around.by);
    case 'hand':
    case 'choose':
      return own(state, command, around.by);
    default:
      return lead(state, command, around);
  }
};

/** Notes that somebody was there for a family, because their screen was; what a person said of it stays. */
export function* markPresent(store: Store, conferenceId: string, personId: string, at: number): Act<void> {
  yield* rows(
    store.sql
      .insertInto('attendance')
      .values({ conference_id: conferenceId, person_id: personId, present: 1, at, set_by: SYSTEM })
      .onConflict((conflict) => conflict.doNothing()),
  );
}
