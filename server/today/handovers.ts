import type { TodayHandover } from '../../shared/api/today';
import { answerTo, isWho } from '../../shared/outcomes/draft';
import type { Access, Session } from '../access/access';
import { handoverOf } from '../outcomes/reading';
import { type Drafts, openDrafts } from '../outcomes/sealed';
import { situationOf } from '../outcomes/surroundings';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import type { ReadLine } from './families';

interface HandoverDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  now(): number;
  onUnreadable(conferenceId: string, error: unknown): void;
}

/** Person fields of the chosen card that name the teamleiders. */
const TEAMLEIDERS = ['teamleiderLokaal', 'teamleiderJb'];

const teamleidersIn = ({ chosen, cards }: Drafts): string[] => {
  const draft = cards[chosen ?? ''];
  const named = TEAMLEIDERS.map((key) => draft && answerTo(draft, key));
  return named.flatMap((who) => (isWho(who) && who.personId !== undefined ? [who.personId] : []));
};

/**
 * Families that this person is asked to take over, and as a teamleider those that nobody took over in time: that
 * it goes to both teamleiders is our own choice.
 */
export const ownHandovers = async (
  { store, sealer, access, readLine, now, onUnreadable }: HandoverDeps,
  session: Session,
): Promise<TodayHandover[]> => {
  const { sql } = store;
  const { personId, role } = session;
  const found = await store.read(
    sql
      .selectFrom('outcome')
      .innerJoin('conference', 'conference.id', 'outcome.conference_id')
      .innerJoin('participant', (join) =>
        join
          .onRef('participant.meeting_id', '=', 'conference.meeting_id')
          .on('participant.person_id', '=', personId)
          .on('participant.active', '=', 1),
      )
      .selectAll('outcome')
      .select(['conference.meeting_id', 'conference.sealed as line'])
      .where('outcome.awaiting', '=', 1),
  );
  const handovers: TodayHandover[] = [];
  for (const row of found) {
    const { conference_id: conferenceId, family_id: familyId } = row;
    try {
      await sealer.loadKey(familyId);
      const drafts = openDrafts(sealer, { conferenceId, familyId }, row.sealed);
      const situation = await reading(store, situationOf(store, conferenceId, now()));
      const handover = situation && handoverOf(drafts, situation);
      if (!handover) continue;
      const isReceiver = handover.who.personId === personId;
      const isTeamleider = role === 'teamleider' || teamleidersIn(drafts).includes(personId);
      if (!isReceiver && !(isTeamleider && handover.escalated)) continue;
      const mayRead = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const line = mayRead ? await readLine(familyId, conferenceId, row.line) : undefined;
      const missing = handover.answer?.missing;
      handovers.push({
        conferenceId,
        meetingId: row.meeting_id,
        as: isReceiver ? 'receiver' : 'teamleider',
        receiver: handover.who.name,
        ...(handover.before && { before: handover.before }),
        ...(line && { family: { code: line.code, ...(missing && { missing }) } }),
        version: row.version,
      });
    } catch (error) {
      onUnreadable(conferenceId, error);
    }
  }
  return handovers;
};
