import type { Role } from '../../shared/api/contract';
import type { Feedback, Feedbacks } from '../../shared/api/feedback';
import type { Access, Session } from '../access/access';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { parentsUntold } from './feedback';
import { openFeedback } from './words';

/** Reading feedback for one person; the caller has asked the access function whether they may read the family. */
export interface FeedbackReader {
  /** Undefined when there is no such conference. */
  ofConference(session: Session, conferenceId: string): Promise<Feedbacks | undefined>;
  one(session: Session, feedbackId: string): Promise<Feedback | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
}

export const createFeedbackReader = ({ store, sealer, access }: ReaderDeps): FeedbackReader => {
  const { sql } = store;

  const selected = () =>
    sql
      .selectFrom('feedback')
      .leftJoin('person', 'person.id', 'feedback.owner')
      .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
      .selectAll('feedback')
      .select(['person.name', 'person.role', 'organisation.name as organisation'])
      .where('feedback.status', '!=', 'withdrawn')
      .orderBy('feedback.due')
      .orderBy('feedback.made_at');
  type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

  const nameOf = async (personId: string | undefined): Promise<string | undefined> => {
    const [row] = await store.read(
      sql
        .selectFrom('person')
        .select('name')
        .where('id', '=', personId ?? ''),
    );
    return row?.name;
  };

  const viewsOf = async (session: Session, found: readonly Row[]): Promise<Feedback[]> => {
    for (const { family_id } of found) await sealer.loadKey(family_id);
    const untold = await reading(
      store,
      parentsUntold(
        store,
        sealer,
        found.map((row) => row.conference_id),
      ),
    );
    return Promise.all(
      found.map(async (row) => {
        const { id, conference_id, due, status, version, owner, name, role, organisation } = row;
        const { done, who, ...words } = openFeedback(sealer, row.family_id, id, row.sealed);
        const doneBy = await nameOf(done?.by);
        return {
          id,
          conferenceId: conference_id,
          ...words,
          ...(owner && name && organisation && { owner: { id: owner, name, role: role as Role, organisation } }),
          ...(who && { who }),
          due,
          status: status as Feedback['status'],
          waiting: status === 'open' && words.waits && untold.has(conference_id),
          ...(done && { doneAt: done.at }),
          ...(doneBy && { doneBy }),
          version,
          may: { follow: await access.may(session, { resource: 'feedback', verb: 'follow', feedbackId: id }) },
        };
      }),
    );
  };

  return {
    async ofConference(session, conferenceId) {
      const [conference] = await store.read(
        sql.selectFrom('conference').select(['family_id', 'made_at']).where('id', '=', conferenceId),
      );
      if (!conference) return undefined;
      const found = await store.read(
        selected()
          .innerJoin('conference', 'conference.id', 'feedback.conference_id')
          .where('feedback.family_id', '=', conference.family_id)
          .where((is) =>
            is.or([is('conference.id', '=', conferenceId), is('conference.made_at', '<', conference.made_at)]),
          ),
      );
      const views = await viewsOf(session, found);
      return {
        feedback: views.filter((view) => view.conferenceId === conferenceId),
        earlier: views.filter((view) => view.conferenceId !== conferenceId && view.status === 'open'),
        may: { make: await access.may(session, { resource: 'decision', verb: 'attach', conferenceId }) },
      };
    },

    async one(session, feedbackId) {
      return (await viewsOf(session, await store.read(selected().where('feedback.id', '=', feedbackId))))[0];
    },
  };
};
