import type { NewAnswer, NewConsult } from '../../shared/api/consults';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openAnswers, sealAnswers, sealQuestion } from './consult-words';

/** taken: the id is of something else. */
type Asked = 'done' | 'taken';
/** stale: somebody answered in the meantime. */
type Answered = 'done' | 'stale';

/** Asking and answering kort consulten. The caller has asked the access function. */
export interface Consults {
  /** Asking the same again (the same id, by the same person) changes nothing and is done. */
  ask(seriesId: string, personId: string, consult: NewConsult): Promise<Asked>;
  /** Adds an answer to those that are there. */
  answer(consultId: string, personId: string, answer: NewAnswer): Promise<Answered>;
}

interface ConsultDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  now(): number;
}

export const createConsults = ({ store, sealer, news, now }: ConsultDeps): Consults => {
  const { sql } = store;
  /** Being asked at this moment, by id: a key is made once, however often the button was pressed. */
  const underWay = new Map<string, Promise<Asked>>();

  const keyOf = async (id: string): Promise<void> => {
    try {
      await sealer.loadKey(id);
    } catch {
      await sealer.createKey(id);
    }
  };

  const ask: Consults['ask'] = async (seriesId, personId, { id, ...words }) => {
    const [family] = await store.read(sql.selectFrom('family').select('id').where('id', '=', id));
    const [consult] = await store.read(sql.selectFrom('consult').select('id').where('id', '=', id));
    // A key that is there without either is of an asking that the server did not survive.
    if (!family && !consult) await keyOf(id);
    const asked = await store.write(function* (): Act<'new' | Asked> {
      const known = yield* first(sql.selectFrom('consult').select(['asked_by', 'series_id']).where('id', '=', id));
      if (known) return known.asked_by === personId && known.series_id === seriesId ? 'done' : 'taken';
      if (family) return 'taken';
      const at = now();
      yield* rows(
        sql.insertInto('consult').values({
          id,
          series_id: seriesId,
          asked_by: personId,
          asked_at: at,
          sealed: sealQuestion(sealer, id, words),
        }),
      );
      yield* auditLine(store, { at, by: personId, act: 'consult-asked', subject: `consult:${id}` });
      return 'new';
    });
    if (asked !== 'new') return asked;
    news.tell(id);
    return 'done';
  };

  return {
    async ask(seriesId, personId, consult) {
      const before = underWay.get(consult.id) ?? Promise.resolve();
      const mine = before.then(
        () => ask(seriesId, personId, consult),
        () => ask(seriesId, personId, consult),
      );
      underWay.set(consult.id, mine);
      try {
        return await mine;
      } finally {
        if (underWay.get(consult.id) === mine) underWay.delete(consult.id);
      }
    },

    async answer(consultId, personId, { version, answer }) {
      await sealer.loadKey(consultId);
      const answered = await store.write(function* (): Act<Answered> {
        const row = yield* first(
          sql.selectFrom('consult').select(['version', 'sealed_answer']).where('id', '=', consultId),
        );
        if (row?.version !== version) return 'stale';
        const at = now();
        const before = openAnswers(sealer, consultId, row.sealed_answer);
        yield* rows(
          sql
            .updateTable('consult')
            .set({
              version: version + 1,
              answered_by: personId,
              answered_at: at,
              sealed_answer: sealAnswers(sealer, consultId, [...before, { text: answer, at, by: personId }]),
            })
            .where('id', '=', consultId),
        );
        yield* auditLine(store, { at, by: personId, act: 'consult-answered', subject: `consult:${consultId}` });
        return 'done';
      });
      if (answered === 'done') news.tell(consultId);
      return answered;
    },
  };
};
