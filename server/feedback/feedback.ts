import type { FeedbackFollowUp, NewFeedback } from '../../shared/api/feedback';
import { topicOf } from '../../shared/happened/topics';
import { dayOf, isDay } from '../../shared/meeting/days';
import type { Session } from '../access/access';
import { isAtTable } from '../access/at-table';
import { auditLine } from '../audit/audit';
import { layDownFact } from '../happened/lay-down';
import { factById, factId } from '../happened/stored';
import { whoDid } from '../happened/who-did';
import type { News } from '../meetings/news';
import { linesFor } from '../outcomes/happened-page';
import { readStanding } from '../outcomes/standing';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openFeedback, sealFeedback } from './words';

/** What came of a command. stale: made on an older version; unfit: it is no such day or person, or was taken away. */
export type FedBack = 'done' | 'stale' | 'unfit';

/** Laying down who must hear what, and ticking it. The caller has asked the access function. */
export interface FeedbackKeeper {
  make(session: Session, conferenceId: string, made: NewFeedback): Promise<FedBack>;
  followUp(session: Session, feedbackId: string, followUp: FeedbackFollowUp): Promise<FedBack>;
}

interface KeeperDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
}

export const createFeedbackKeeper = ({ store, sealer, news, now }: KeeperDeps): FeedbackKeeper => {
  const { sql } = store;

  const tell = async (familyId: string): Promise<void> => {
    const found = await store.read(
      sql.selectFrom('conference').select('meeting_id').where('family_id', '=', familyId).distinct(),
    );
    for (const { meeting_id } of found) news.tell(meeting_id);
  };

  /** The line of the chosen card that says who tells this one: telling it there and here is one thing. */
  function* lineOf(conferenceId: string, familyId: string, whom: string): Act<string | undefined> {
    const { drafts } = yield* readStanding(store, sealer, { conferenceId, familyId });
    const same = (words: string) => words.trim().toLowerCase() === whom.trim().toLowerCase();
    return linesFor(drafts, 'told').find(({ words }) => same(words))?.id;
  }

  return {
    async make({ personId }, conferenceId, { id, who, due, hearer, waits, line, ...said }) {
      const [place] = await store.read(sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
      if (!place) return 'unfit';
      const { family_id } = place;
      await sealer.loadKey(family_id);
      const came = await store.write(function* (): Act<FedBack> {
        const present = yield* first(
          sql.selectFrom('feedback').select(['conference_id', 'made_by']).where('id', '=', id),
        );
        if (present) return present.conference_id === conferenceId && present.made_by === personId ? 'done' : 'unfit';
        if (!isDay(due)) return 'unfit';
        if ('personId' in who ? !(yield* isAtTable(store, conferenceId, who.personId)) : who.name.trim() === '')
          return 'unfit';
        const at = now();
        const words = {
          hearer,
          whom: said.whom.trim(),
          what: said.what.trim(),
          ground: said.ground.trim(),
          ...('name' in who && { who: who.name.trim() }),
          // The talk with the parents waits for nothing.
          waits: waits && hearer !== 'ouder',
          topic: topicOf('told', line ?? (yield* lineOf(conferenceId, family_id, said.whom)) ?? id),
        };
        const fact = factId(conferenceId, words.topic);
        const told = (yield* factById(store, sealer, fact))?.fact;
        yield* rows(
          sql.insertInto('feedback').values({
            id,
            conference_id: conferenceId,
            family_id,
            owner: 'personId' in who ? who.personId : null,
            due,
            status: told ? (told.kind === 'told' ? 'done' : 'not-told') : 'open',
            fact,
            made_at: at,
            made_by: personId,
            sealed: sealFeedback(sealer, family_id, id, words),
          }),
        );
        yield* auditLine(store, { at, by: personId, act: 'feedback-made', subject: `feedback:${id}` });
        return 'done';
      });
      if (came === 'done') await tell(family_id);
      return came;
    },

    async followUp(session, feedbackId, { version, status }) {
      const { personId } = session;
      const [place] = await store.read(sql.selectFrom('feedback').select('family_id').where('id', '=', feedbackId));
      if (!place) return 'unfit';
      const { family_id } = place;
      await sealer.loadKey(family_id);
      const came = await store.write(function* (): Act<FedBack> {
        const row = yield* first(sql.selectFrom('feedback').selectAll().where('id', '=', feedbackId));
        if (row?.version !== version) return 'stale';
        if (row.status === 'withdrawn' || row.status === status) return 'unfit';
        const words = openFeedback(sealer, family_id, feedbackId, row.sealed);
        const at = now();
        yield* rows(
          sql
            .updateTable('feedback')
            .set({ status, version: version + 1 })
            .where('id', '=', feedbackId),
        );
        if (status !== 'withdrawn') {
          const by = yield* whoDid(store, session, row.owner, words.who);
          const fact = status === 'done' ? { kind: 'told' as const, on: dayOf(at), by } : undefined;
          const place = { conferenceId: row.conference_id, familyId: family_id };
          const { topic = topicOf('told', feedbackId), whom } = words;
          yield* layDownFact(store, sealer, place, { topic, whom, fact, personId, at, except: feedbackId });
        }
        yield* auditLine(store, { at, by: personId, act: 'feedback-changed', subject: `feedback:${feedbackId}` });
        return 'done';
      });
      if (came === 'done') await tell(family_id);
      return came;
    },
  };
};
