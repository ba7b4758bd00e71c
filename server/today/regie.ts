import type { TodayRegie } from '../../shared/api/today';
import { standingRegie } from '../../shared/regie/regie';
import type { Access, Session } from '../access/access';
import { openRegie } from '../regie/sealed';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import type { ReadLine } from './families';

interface RegieDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  onUnreadable(familyId: string, error: unknown): void;
}

/** Regie that this person is asked to take, of families that they may see; each once, from its newest conference. */
export const ownRegie = async (deps: RegieDeps, session: Session): Promise<TodayRegie[]> => {
  const { store, sealer, access, readLine, onUnreadable } = deps;
  const { personId } = session;
  const found = await store.read(
    store.sql
      .selectFrom('regie')
      .innerJoin('conference', 'conference.family_id', 'regie.family_id')
      .innerJoin('participant', (join) =>
        join
          .onRef('participant.meeting_id', '=', 'conference.meeting_id')
          .on('participant.person_id', '=', personId)
          .on('participant.active', '=', 1),
      )
      .select(['regie.family_id', 'regie.version', 'regie.sealed'])
      .select(['conference.id', 'conference.meeting_id', 'conference.sealed as line'])
      .orderBy('conference.made_at', 'desc'),
  );
  const newest = new Map(found.toReversed().map((row) => [row.family_id, row]));
  const asked: TodayRegie[] = [];
  for (const [familyId, row] of newest) {
    const { id: conferenceId, meeting_id: meetingId, version } = row;
    try {
      await sealer.loadKey(familyId);
      const awaited = standingRegie(openRegie(sealer, familyId, row)).flatMap((one) => one.awaited);
      const mine = awaited.filter(({ who, refused }) => who.personId === personId && !refused);
      if (mine.length === 0) continue;
      if (!(await access.may(session, { resource: 'outcome', verb: 'note', conferenceId }))) continue;
      const { code } = await readLine(familyId, conferenceId, row.line);
      asked.push(
        ...mine.map(({ id, kind, since, from }) => ({
          id,
          kind,
          since,
          ...(from && { from: from.name }),
          conferenceId,
          meetingId,
          code,
          version,
        })),
      );
    } catch (error) {
      onUnreadable(familyId, error);
    }
  }
  return asked;
};
