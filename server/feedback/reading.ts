import type { Role } from '../../shared/api/contract';
import type { Feedback, Feedbacks } from '../../shared/api/feedback';
import { topicOf } from '../../shared/happened/topics';
import type { Access, Session } from '../access/access';
import { factsOf, type LaidFact } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { EVERYBODY, parentsTold } from './parents';
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

  const viewsOf = async (session: Session, found: readonly Row[]): Promise<Feedback[]> => {
    const families = [...new Set(found.map(({ family_id }) => family_id))];
    for (const familyId of families) await sealer.loadKey(familyId);
    const conferences = found.map((row) => row.conference_id);
    const parents = await reading(store, parentsTold(store, sealer, conferences));
    const facts = new Map<string, LaidFact>();
    for (const familyId of families) {
      for (const one of await reading(store, factsOf(store, sealer, { familyId }))) facts.set(one.id, one);
    }
    return Promise.all(
      found.map(async (row) => {
        const { id, conference_id, due, status, version, owner, name, role, organisation } = row;
        const {
          done: _,
          who,
          topic = topicOf('told', id),
          ...words
        } = openFeedback(sealer, row.family_id, id, row.sealed);
        const fact = facts.get(row.fact ?? '')?.fact;
        const talk = words.waits ? (parents.get(conference_id) ?? EVERYBODY) : EVERYBODY;
        const done = status === 'done' && fact?.kind === 'told' ? fact : undefined;
        return {
          id,
          conferenceId: conference_id,
          ...words,
          ...(owner && name && organisation && { owner: { id: owner, name, role: role as Role, organisation } }),
          ...(who && { who }),
          due,
          topic,
          status: status as Feedback['status'],
          waiting: status === 'open' && talk.open,
          early: done !== undefined && (talk.open || done.on < talk.until),
          ...(done && { doneOn: done.on, doneBy: done.by.name }),
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
