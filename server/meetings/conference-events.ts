import { nanoid } from 'nanoid';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { ConferenceEvent } from '../../shared/api/contract';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';

/** What the reason says is content. Stored as JSON in conference_event.sealed. */
const Reason = Type.Object({ reason: Type.Optional(Type.String()) });
type Reason = Static<typeof Reason>;

export interface EventToLay {
  conferenceId: string;
  familyId: string;
  meetingId: string;
  kind: ConferenceEvent['kind'];
  at: number;
  by: string;
  reason?: string | undefined;
}

const contextOf = (eventId: string): string => `conference-event:${eventId}`;

const openReason = (sealer: Sealer, familyId: string, eventId: string, sealed: Uint8Array): Reason =>
  Value.Parse(Reason, JSON.parse(Buffer.from(sealer.open(familyId, contextOf(eventId), sealed)).toString()));

/** Lays down what became of a family's conference. The family's key must be loaded. */
export function* layEvent(store: Store, sealer: Sealer, event: EventToLay): Act<void> {
  const id = nanoid();
  const { conferenceId, familyId, meetingId, kind, at, by, reason } = event;
  const said: Reason = { ...(reason && { reason }) };
  yield* rows(
    store.sql.insertInto('conference_event').values({
      id,
      conference_id: conferenceId,
      meeting_id: meetingId,
      at,
      person_id: by,
      kind,
      sealed: sealer.seal(familyId, contextOf(id), Buffer.from(JSON.stringify(said))),
    }),
  );
}

/** All that became of a conference, the first first, with the meeting that it was in then. The family's key must be loaded. */
export function* eventsOf(
  store: Store,
  sealer: Sealer,
  { familyId, conferenceId }: Pick<EventToLay, 'familyId' | 'conferenceId'>,
): Act<{ kind: ConferenceEvent['kind']; at: number; startsAt: string; reason?: string }[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('conference_event')
      .innerJoin('meeting', 'meeting.id', 'conference_event.meeting_id')
      .selectAll('conference_event')
      .select('meeting.starts_at')
      .where('conference_id', '=', conferenceId)
      .orderBy('at'),
  );
  return found.map(({ id, kind, at, starts_at, sealed }) => {
    const { reason } = openReason(sealer, familyId, id, sealed);
    return { kind: kind as ConferenceEvent['kind'], at, startsAt: starts_at, ...(reason && { reason }) };
  });
}

/** What last became of a conference, if anything did. The family's key must be loaded. */
export const lastEvent = async (
  store: Store,
  sealer: Sealer,
  familyId: string,
  conferenceId: string,
): Promise<ConferenceEvent | undefined> => {
  const [row] = await store.read(
    store.sql
      .selectFrom('conference_event')
      .innerJoin('person', 'person.id', 'conference_event.person_id')
      .selectAll('conference_event')
      .select('person.name')
      .where('conference_id', '=', conferenceId)
      .orderBy('at', 'desc')
      .limit(1),
  );
  if (!row) return undefined;
  const { reason } = openReason(sealer, familyId, row.id, row.sealed);
  return { kind: row.kind as ConferenceEvent['kind'], at: row.at, by: row.name, ...(reason && { reason }) };
};
