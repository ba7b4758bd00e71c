import type { TodayFeedback } from '../../shared/api/today';
import type { Access, Session } from '../access/access';
import { parentsTold } from '../feedback/parents';
import { openFeedback } from '../feedback/words';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import type { ReadLine } from './families';

interface FeedbackDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  onUnreadable(feedbackId: string, error: unknown): void;
}

/** What this person still has to tell, the first due first. The words of a family only for who may read that family. */
export const ownFeedback = async (
  { store, sealer, access, readLine, onUnreadable }: FeedbackDeps,
  session: Session,
): Promise<TodayFeedback[]> => {
  const found = await store.read(
    store.sql
      .selectFrom('feedback')
      .innerJoin('conference', 'conference.id', 'feedback.conference_id')
      .select([
        'feedback.id',
        'feedback.due',
        'feedback.sealed',
        'feedback.family_id',
        'feedback.conference_id',
        'feedback.version',
      ])
      .select(['conference.meeting_id', 'conference.sealed as line'])
      .where('feedback.owner', '=', session.personId)
      .where('feedback.status', '=', 'open')
      .orderBy('feedback.due')
      .orderBy('feedback.made_at'),
  );
  const wordsOf = async (row: (typeof found)[number]): Promise<TodayFeedback['family']> => {
    const { id, family_id, conference_id: conferenceId } = row;
    if (!(await access.may(session, { resource: 'conference', verb: 'read', conferenceId }))) return undefined;
    const { code } = await readLine(family_id, conferenceId, row.line);
    try {
      await sealer.loadKey(family_id);
      const { whom, what, waits } = openFeedback(sealer, family_id, id, row.sealed);
      const talks = await reading(store, parentsTold(store, sealer, [conferenceId]));
      return { code, whom, what, waiting: waits && talks.get(conferenceId)?.open === true };
    } catch (error) {
      onUnreadable(id, error);
      return undefined;
    }
  };
  const feedback: TodayFeedback[] = [];
  for (const row of found) {
    const family = await wordsOf(row);
    const { id, due, version, meeting_id: meetingId, conference_id: conferenceId } = row;
    feedback.push({ id, meetingId, conferenceId, due, ...(family && { family }), version });
  }
  return feedback;
};
