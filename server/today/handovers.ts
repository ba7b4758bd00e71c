import type { TodayHandover } from '../../shared/api/today';
import { answerTo, isWho } from '../../shared/outcomes/draft';
import type { Access, Session } from '../access/access';
import { familyConfirming } from '../outcomes/confirming';
import { handoverOf } from '../outcomes/reading';
import { AWAITING, type Drafts, openDrafts } from '../outcomes/sealed';
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

/** Person fields of the chosen card that name the teamleiders, and who hands over. */
const TEAMLEIDERS = ['teamleiderLokaal', 'teamleiderJb'];
const GIVERS = ['contactJb'];

const namedIn = ({ chosen, cards }: Drafts, fields: readonly string[]): string[] => {
  const draft = cards[chosen ?? ''];
  const named = fields.map((key) => draft && answerTo(draft, key));
  return named.flatMap((who) => (isWho(who) && who.personId !== undefined ? [who.personId] : []));
};

type As = TodayHandover['as'];

interface Place {
  drafts: Drafts;
  opdrachtgever: string | null;
  handover: NonNullable<ReturnType<typeof handoverOf>>;
}

/** As what it is this person's, if it is. Who hands over is whom the receiver can call at JB, else the opdrachtgever. */
const asWhom = ({ personId, role }: Session, { drafts, opdrachtgever, handover }: Place): As | undefined => {
  if (handover.who.personId === personId) return 'receiver';
  const givers = namedIn(drafts, GIVERS);
  if (givers.includes(personId) || (givers.length === 0 && opdrachtgever === personId)) return 'giver';
  const isTeamleider = role === 'teamleider' || namedIn(drafts, TEAMLEIDERS).includes(personId);
  return isTeamleider && handover.escalated ? 'teamleider' : undefined;
};

/**
 * Families that this person is asked to take over or hands over, until the receiver and the family confirmed it, and as a
 * teamleider those that nobody took over in time or somebody could not: that it goes to both teamleiders is our own choice.
 */
export const ownHandovers = async (
  { store, sealer, access, readLine, now, onUnreadable }: HandoverDeps,
  session: Session,
): Promise<TodayHandover[]> => {
  const { sql } = store;
  const { personId } = session;
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
      .select(['conference.meeting_id', 'conference.opdrachtgever', 'conference.sealed as line'])
      .where('outcome.awaiting', '!=', AWAITING.nobody),
  );
  const handovers: TodayHandover[] = [];
  for (const row of found) {
    const { conference_id: conferenceId, family_id: familyId } = row;
    try {
      await sealer.loadKey(familyId);
      const drafts = openDrafts(sealer, { conferenceId, familyId }, row.sealed);
      const situation = await reading(store, situationOf(store, conferenceId, now()));
      const handover = situation && handoverOf(drafts, situation);
      const as = handover && asWhom(session, { drafts, opdrachtgever: row.opdrachtgever, handover });
      if (!handover || !as) continue;
      const mayRead = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
      const line = mayRead ? await readLine(familyId, conferenceId, row.line) : undefined;
      const missing = handover.answer?.missing ?? handover.passed.at(-1)?.missing;
      const confirming = await reading(store, familyConfirming(store, sealer, { conferenceId, familyId }));
      const awaits = confirming.filter(({ confirmed }) => !confirmed).map(({ words }) => words);
      handovers.push({
        conferenceId,
        meetingId: row.meeting_id,
        as,
        receiver: handover.who.name,
        accepted: handover.answer?.accepts === true,
        ...(handover.before && { before: handover.before }),
        ...(line && { family: { code: line.code, ...(missing && { missing }), awaits } }),
        version: row.version,
      });
    } catch (error) {
      onUnreadable(conferenceId, error);
    }
  }
  return handovers;
};
