import type { FeedbackFollowUp, NewFeedback } from '../../shared/api/feedback';
import { isDay } from '../../shared/meeting/days';
import type { Session } from '../access/access';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openFeedback, sealFeedback } from './words';

/**
 * What came of a command. stale: made on an older version; unfit: it is no such day or person, or was taken away;
 * parents-first: it waits for the talk with the parents.
 */
export type FedBack = 'done' | 'stale' | 'unfit' | 'parents-first';

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

/**
 * The conferences of these in which a talk with a parent is still open: what waits, waits for that. The families' keys must
 * be loaded.
 */
export function* parentsUntold(store: Store, sealer: Sealer, conferenceIds: readonly string[]): Act<Set<string>> {
  const open = yield* rows(
    store.sql
      .selectFrom('feedback')
      .select(['id', 'conference_id', 'family_id', 'sealed'])
      .where('conference_id', 'in', [...conferenceIds])
      .where('status', '=', 'open'),
  );
  const talks = open.filter(({ id, family_id, sealed }) => {
    const { hearer } = openFeedback(sealer, family_id, id, sealed);
    return hearer === 'ouder';
  });
  return new Set(talks.map(({ conference_id }) => conference_id));
}

export const createFeedbackKeeper = ({ store, sealer, news, now }: KeeperDeps): FeedbackKeeper => {
  const { sql } = store;

  const tell = async (familyId: string): Promise<void> => {
    const found = await store.read(
      sql.selectFrom('conference').select('meeting_id').where('family_id', '=', familyId).distinct(),
    );
    for (const { meeting_id } of found) news.tell(meeting_id);
  };

  function* belongs(conferenceId: string, personId: string): Act<boolean> {
    const found = yield* first(
      sql
        .selectFrom('conference')
        .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
        .select('participant.person_id')
        .where('conference.id', '=', conferenceId)
        .where('participant.person_id', '=', personId),
    );
    return found !== undefined;
  }

  return {
    async make({ personId }, conferenceId, { id, who, due, hearer, waits, ...said }) {
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
        if ('personId' in who ? !(yield* belongs(conferenceId, who.personId)) : who.name.trim() === '') return 'unfit';
        const at = now();
        const words = {
          hearer,
          whom: said.whom.trim(),
          what: said.what.trim(),
          ground: said.ground.trim(),
          ...('name' in who && { who: who.name.trim() }),
          // The talk with the parents waits for nothing.
          waits: waits && hearer !== 'ouder',
        };
        yield* rows(
          sql.insertInto('feedback').values({
            id,
            conference_id: conferenceId,
            family_id,
            owner: 'personId' in who ? who.personId : null,
            due,
            status: 'open',
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

    async followUp({ personId }, feedbackId, { version, status }) {
      const [place] = await store.read(sql.selectFrom('feedback').select('family_id').where('id', '=', feedbackId));
      if (!place) return 'unfit';
      const { family_id } = place;
      await sealer.loadKey(family_id);
      const came = await store.write(function* (): Act<FedBack> {
        const row = yield* first(sql.selectFrom('feedback').selectAll().where('id', '=', feedbackId));
        if (row?.version !== version) return 'stale';
        if (row.status === 'withdrawn' || row.status === status) return 'unfit';
        const { done: _before, ...words } = openFeedback(sealer, family_id, feedbackId, row.sealed);
        if (status === 'done' && words.waits) {
          const untold = yield* parentsUntold(store, sealer, [row.conference_id]);
          if (untold.size > 0) return 'parents-first';
        }
        const at = now();
        const after = { ...words, ...(status === 'done' && { done: { at, by: personId } }) };
        yield* rows(
          sql
            .updateTable('feedback')
            .set({ status, version: version + 1, sealed: sealFeedback(sealer, family_id, feedbackId, after) })
            .where('id', '=', feedbackId),
        );
        yield* auditLine(store, { at, by: personId, act: 'feedback-changed', subject: `feedback:${feedbackId}` });
        return 'done';
      });
      if (came === 'done') await tell(family_id);
      return came;
    },
  };
};
