import { nanoid } from 'nanoid';
import { readState } from '../../../leading/state';
import type { Sealer } from '../../../sealing/sealer';
import { insertMeeting } from '../../../series/meeting-rows';
import { type Act, first, reading, type Store } from '../../../store/store';
import type { MadeMeeting } from '../../create';
import { insertFirstBoard } from '../../first-board';
import { daysBefore, halfPastNine } from '../meeting-day';
import { createClock } from './clock';
import { must } from './must';
import { createParts } from './parts';
import { readExamplePeople } from './people';
import { type Place, playConference, type Stage } from './play-conference';
import type { PlayedConference } from './script';

const LEADER = 'Marloes Terhaak';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long before a meeting its families are brought in, and so long does each take. */
const BROUGHT_IN = 6 * DAY;
const EACH = 15 * MINUTE;

interface HeldMeeting {
  id: string;
  day: string;
  startsAt: number;
}

/** The meetings in which something was done, of the example's series. */
function* layDownMeetings(store: Store, meetingId: string, daysAgo: readonly number[]): Act<Map<number, HeldMeeting>> {
  const { sql } = store;
  const present = yield* first(sql.selectFrom('meeting').selectAll().where('id', '=', meetingId));
  const series = yield* first(
    sql
      .selectFrom('series')
      .selectAll()
      .where('id', '=', present?.series_id ?? ''),
  );
  if (!present || !series) throw new Error('the example has no series');
  const held = new Map<number, HeldMeeting>();
  for (const ago of daysAgo) {
    const day = daysBefore(present.starts_at.slice(0, 'yyyy-mm-dd'.length), ago);
    const startsAt = halfPastNine(day);
    const id = yield* insertMeeting(store, series, { plannedDay: day, startsAt, state: 'planned' });
    held.set(ago, { id, day, startsAt: Date.parse(startsAt) });
  }
  return held;
}

/**
 * Plays what the table did before, each thing on its own day and through the command that people use for it.
 * @param back who comes back in the present meeting: brought in at the end, as its last family
 */
export const playHistory = async (
  store: Store,
  sealer: Sealer,
  made: MadeMeeting,
  { played, back, now }: { played: readonly PlayedConference[]; back: readonly PlayedConference[]; now: number },
): Promise<void> => {
  const clock = createClock();
  const parts = createParts(store, sealer, clock.now);
  const people = await readExamplePeople(store, made);
  const stage: Stage = { store, sealer, parts, people, clock };
  const leader = people.session(LEADER);
  const days = new Set(played.flatMap(({ daysAgo, putOff }) => [daysAgo, ...(putOff ? [putOff.daysAgo] : [])]));
  const ordered = [...days].sort((a, b) => b - a);
  const meetings = await store.write(() => layDownMeetings(store, made.meetingId, ordered));
  /** Of each family its last conference. */
  const last = new Map<string, Omit<Place, 'day' | 'meetingId'>>();

  const bringIn = async (meetingId: string, conference: PlayedConference): Promise<void> => {
    const { code, question, whyNow, by, ages, consult, notes } = conference;
    const session = people.session(by);
    const id = nanoid();
    if (consult) {
      const consultId = nanoid();
      const [row] = await store.read(store.sql.selectFrom('meeting').select('series_id').where('id', '=', meetingId));
      const { words, answer } = consult;
      const asked = { id: consultId, ...words };
      must(await parts.consults.ask(row?.series_id ?? '', session.personId, asked), 'asking');
      const { personId } = people.session(consult.answeredBy);
      must(await parts.consults.answer(consultId, personId, { version: 0, answer }), 'answering');
      must(await parts.growing.grow(session, consultId, { meetingId, id, code }), `growing ${code}`);
    } else {
      const before = last.get(code)?.conferenceId;
      const order = { id, code, question, whyNow, broughtInBy: session.personId, opdrachtgever: session.personId };
      const whole = { ...order, ...(before && { before }), ...(ages && { ageBands: [...ages] }) };
      must(await parts.families.bringIn(session, meetingId, whole), `bringing in ${code}`);
    }
    const [row] = await store.read(store.sql.selectFrom('conference').select('family_id').where('id', '=', id));
    const place = { conferenceId: id, familyId: row?.family_id ?? '' };
    last.set(code, place);
    if (notes) {
      const board = { notes, personId: session.personId, at: clock.now() };
      await store.write(() => insertFirstBoard(store, sealer, place, board));
    }
  };

  const open = async (meetingId: string): Promise<void> => {
    const { version } = await reading(store, readState(store, meetingId));
    must(await parts.leading.command(meetingId, leader.personId, { act: 'open', version }), 'opening a meeting');
  };

  for (const ago of ordered) {
    const meeting = meetings.get(ago);
    if (!meeting) continue;
    const putOff = played.filter((one) => one.putOff?.daysAgo === ago);
    const held = played.filter(({ daysAgo }) => daysAgo === ago);
    await clock.until(meeting.startsAt - BROUGHT_IN);
    for (const one of [...putOff, ...held.filter((each) => !each.putOff)]) await bringIn(meeting.id, one);
    await clock.until(meeting.startsAt);
    await open(meeting.id);
    for (const { code, putOff: off } of putOff) {
      const { conferenceId = '' } = last.get(code) ?? {};
      must(
        await parts.closing.postpone(leader, conferenceId, { version: 0, reason: off?.reason ?? '' }),
        'putting off',
      );
    }
    for (const [i, one] of held.entries()) {
      await clock.until(meeting.startsAt + (i + 1) * EACH);
      const place = last.get(one.code);
      if (!place) throw new Error(`${one.code} was not brought in`);
      await playConference(stage, { ...place, meetingId: meeting.id, day: meeting.day }, one);
    }
    const { version } = await reading(store, readState(store, meeting.id));
    must(await parts.meetingClosing.close(leader, meeting.id, { version }), 'closing a meeting');
  }
  await clock.until(now);
  for (const one of back) await bringIn(made.meetingId, one);
};
