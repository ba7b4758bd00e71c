import type { TodayAgreement } from '../../shared/api/today';
import { STANDING_STATUSES } from '../../shared/meeting/standing';
import type { Access, Session } from '../access/access';
import { openWords } from '../agreements/words';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import type { ReadLine } from './families';

interface AgreementDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  readLine: ReadLine;
  onUnreadable(agreementId: string, error: unknown): void;
}

/** What this person still has to do, the first due first. The words of a family only for who may read that family. */
export const ownAgreements = async (
  { store, sealer, access, readLine, onUnreadable }: AgreementDeps,
  session: Session,
): Promise<TodayAgreement[]> => {
  const found = await store.read(
    store.sql
      .selectFrom('agreement')
      .innerJoin('conference', 'conference.id', 'agreement.conference_id')
      .select([
        'agreement.id',
        'agreement.due',
        'agreement.sealed',
        'agreement.family_id',
        'agreement.conference_id',
        'agreement.version',
      ])
      .select(['conference.meeting_id', 'conference.sealed as line'])
      .where('agreement.owner', '=', session.personId)
      .where('agreement.status', 'in', [...STANDING_STATUSES])
      // What they also have to feed back is one thing to do, and stands there.
      .where((is) =>
        is.not(
          is.exists(
            is
              .selectFrom('feedback')
              .select('feedback.id')
              .whereRef('feedback.fact', '=', 'agreement.fact')
              .where('feedback.owner', '=', session.personId)
              .where('feedback.status', '=', 'open'),
          ),
        ),
      )
      .orderBy((is) => is('agreement.due', 'is', null))
      .orderBy('agreement.due')
      .orderBy('agreement.made_at'),
  );
  const wordsOf = async (row: (typeof found)[number]): Promise<TodayAgreement['family']> => {
    const wish = { resource: 'conference', verb: 'read', conferenceId: row.conference_id } as const;
    if (!(await access.may(session, wish))) return undefined;
    const { code } = await readLine(row.family_id, row.conference_id, row.line);
    try {
      return { code, what: openWords(sealer, row.family_id, row.id, row.sealed).what };
    } catch (error) {
      onUnreadable(row.id, error);
      return undefined;
    }
  };
  const agreements: TodayAgreement[] = [];
  for (const row of found) {
    const family = await wordsOf(row);
    agreements.push({
      id: row.id,
      meetingId: row.meeting_id,
      conferenceId: row.conference_id,
      ...(row.due && { due: row.due }),
      ...(family && { family }),
      version: row.version,
    });
  }
  return agreements;
};
