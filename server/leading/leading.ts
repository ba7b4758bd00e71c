import type { LeadingCommand } from '../../shared/api/leading';
import type { Access } from '../access/access';
import type { News } from '../meetings/news';
import { type Act, first, type Store } from '../store/store';
import type { Attending } from './attending';
import { type Facilitation, lead, own, type Surroundings, takeOver } from './facilitation';
import { markPresent, settle, surroundings } from './settling';
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

export const createLeading = ({ store, access, news, attending, now }: LeadingDeps): Leading => {
  const { sql } = store;

  /** A meeting that was closed or called off is led no more. */
  function* isToBeHeld(meetingId: string): Act<boolean> {
    const meeting = yield* first(sql.selectFrom('meeting').select('state').where('id', '=', meetingId));
    return meeting?.state === 'planned' || meeting?.state === 'open';
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
        if (!(yield* isToBeHeld(meetingId))) return 'unfit';
        const around = yield* surroundings(store, meetingId, personId, now());
        const after = next(before, command, around);
        if (!after) return 'unfit';
        if (after === before) return 'done';
        yield* settle(store, attending, meetingId, { before, after, around });
        yield* writeState(store, meetingId, after);
        if (after.leader === personId) attending.seen(meetingId, personId);
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
