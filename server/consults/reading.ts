import type { Consult, ConsultWords } from '../../shared/api/consults';
import type { Person } from '../../shared/api/contract';
import type { Access, Session } from '../access/access';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import type { Store } from '../store/store';
import { openAnswers, openQuestion, type SealedAnswers } from './consult-words';

/** Reading kort consulten for one person: their own, and those that they may answer. */
export interface ConsultReader {
  /** Newest first. */
  list(session: Session): Promise<Consult[]>;
  /** Undefined when there is no such consult for this person. */
  read(session: Session, consultId: string): Promise<Consult | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  /** Is told when a consult cannot be opened. */
  onUnreadable(consultId: string, error: unknown): void;
}

/** Shown in the place of words whose key is gone, so that a consult does not drop from the list unseen. */
const UNREADABLE: ConsultWords = {
  question: 'De tekst van dit consult is niet te lezen. Vraag de beheerder naar de sleutels van dit consult.',
  facts: '?',
  ages: [],
  tried: '',
};

/** How many a list holds: what nobody looks back to any more can still be opened by its address. */
const LISTED = 100;

export const createConsultReader = ({ store, sealer, access, onUnreadable }: ReaderDeps): ConsultReader => {
  const { sql } = store;
  const select = sql
    .selectFrom('consult')
    .innerJoin('series', 'series.id', 'consult.series_id')
    .selectAll('consult')
    .select('series.title');
  type Row = Awaited<ReturnType<(typeof select)['execute']>>[number];

  const familyOf = async (session: Session, familyId: string | null): Promise<Consult['family']> => {
    if (!familyId) return undefined;
    const [conference] = await store.read(
      sql
        .selectFrom('conference')
        .select(['id', 'meeting_id'])
        .where('family_id', '=', familyId)
        .orderBy('made_at', 'desc')
        .limit(1),
    );
    if (!conference) return undefined;
    const { id: conferenceId, meeting_id: meetingId } = conference;
    const mayRead = await access.may(session, { resource: 'meeting', verb: 'read', meetingId });
    if (!mayRead) return undefined;
    const readable = await access.may(session, { resource: 'conference', verb: 'read', conferenceId });
    return { meetingId, conferenceId, readable };
  };

  const wordsOf = async ({
    id,
    sealed,
    sealed_answer,
  }: Row): Promise<{ words: ConsultWords; answers: SealedAnswers }> => {
    try {
      await sealer.loadKey(id);
      return { words: openQuestion(sealer, id, sealed), answers: openAnswers(sealer, id, sealed_answer) };
    } catch (error) {
      onUnreadable(id, error);
      return { words: UNREADABLE, answers: [] };
    }
  };

  const open = async (session: Session, row: Row): Promise<Consult | undefined> => {
    const may = (verb: 'read' | 'answer' | 'grow') =>
      access.may(session, { resource: 'consult', verb, consultId: row.id });
    if (!(await may('read'))) return undefined;
    const { words, answers } = await wordsOf(row);
    const people = await readPeople(store, [row.asked_by, ...answers.map(({ by }) => by)]);
    const personOf = (id: string): Person => {
      const person = people.get(id);
      if (!person) throw new Error(`there is no person ${id}`);
      return person;
    };
    const family = await familyOf(session, row.family_id);
    return {
      id: row.id,
      series: { id: row.series_id, title: row.title },
      askedBy: personOf(row.asked_by),
      askedAt: row.asked_at,
      ...words,
      answers: answers.map(({ text, at, by }) => ({ text, at, by: personOf(by) })),
      version: row.version,
      ...(family && { family }),
      may: { answer: await may('answer'), grow: row.family_id === null && (await may('grow')) },
    };
  };

  return {
    async list(session) {
      const found = await store.read(
        select
          .where((is) =>
            is.or([
              is('consult.asked_by', '=', session.personId),
              is(
                'consult.series_id',
                'in',
                sql.selectFrom('series_member').select('series_id').where('person_id', '=', session.personId),
              ),
            ]),
          )
          .orderBy('consult.asked_at', 'desc')
          .limit(LISTED),
      );
      const consults: Consult[] = [];
      for (const row of found) {
        const consult = await open(session, row);
        if (consult) consults.push(consult);
      }
      return consults;
    },

    async read(session, consultId) {
      const [row] = await store.read(select.where('consult.id', '=', consultId));
      return row && open(session, row);
    },
  };
};
