import type { Fact, FactChange } from '../../shared/api/happened';
import { partsOf, TAKEN_OVER, whomOf } from '../../shared/happened/topics';
import { isDay } from '../../shared/meeting/days';
import type { Session } from '../access/access';
import type { News } from '../meetings/news';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, type Store } from '../store/store';
import { type Laid, layDownFact } from './lay-down';

/** Laying down what happened. The caller has asked the access function. */
export interface HappenedKeeper {
  /** unfit: no such fact belongs to this topic, it names a day that is none, or somebody who has nothing to do with it. */
  record(session: Session, conferenceId: string, change: FactChange): Promise<Laid>;
}

interface KeeperDeps {
  store: Store;
  sealer: Sealer;
  news: News;
  /** What follows from a fact: the days of what was agreed (server/outcomes). */
  redating(conferenceId: string): Promise<<T>(act: () => Act<T>, by: { personId: string; at: number }) => Act<T>>;
  now(): number;
}

const daysIn = (fact: Fact): string[] =>
  ['on', 'before', 'until'].flatMap((key) => {
    const day = (fact as Record<string, unknown>)[key];
    return typeof day === 'string' ? [day] : [];
  });

export const createHappenedKeeper = ({ store, sealer, news, redating, now }: KeeperDeps): HappenedKeeper => {
  const { sql } = store;

  /** Persons of the system stand in a fact by the name that they have; undefined when one is not of this family's table. */
  function* withNames(conferenceId: string, fact: Fact): Act<Fact | undefined> {
    const named: Record<string, unknown> = { ...fact };
    for (const key of ['by', 'again']) {
      const who = named[key];
      if (typeof who !== 'object' || who === null || !('personId' in who) || typeof who.personId !== 'string') continue;
      const person = yield* first(
        sql
          .selectFrom('conference')
          .innerJoin('participant', 'participant.meeting_id', 'conference.meeting_id')
          .innerJoin('person', 'person.id', 'participant.person_id')
          .select(['person.id', 'person.name'])
          .where('conference.id', '=', conferenceId)
          .where('person.id', '=', who.personId),
      );
      if (!person) return undefined;
      named[key] = { personId: person.id, name: person.name };
    }
    return named as Fact;
  }

  function* nameOf(personId: string): Act<string | undefined> {
    return (yield* first(sql.selectFrom('person').select('name').where('id', '=', personId)))?.name;
  }

  return {
    async record({ personId }, conferenceId, { topic, version, whom, fact }) {
      const [place] = await store.read(sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
      if (!place) return 'unfit';
      const familyId = place.family_id;
      await sealer.loadKey(familyId);
      const by = { personId, at: now() };
      const lay = function* (): Act<Laid> {
        // What the receiver of a family says is laid down with their answer to the card.
        if (topic === TAKEN_OVER || (fact && !daysIn(fact).every(isDay))) return 'unfit';
        // Whether somebody reports is their own norm: nobody answers it for them.
        const isMelding = partsOf(topic)?.group === 'melding';
        if (isMelding && whomOf(topic) !== personId) return 'unfit';
        const known = fact && (yield* withNames(conferenceId, fact));
        if (fact && !known) return 'unfit';
        const words = isMelding ? yield* nameOf(personId) : whom?.trim();
        const toLay = { topic, version, whom: words, fact: known, ...by };
        return yield* layDownFact(store, sealer, { conferenceId, familyId }, toLay);
      };
      const redated = await redating(conferenceId);
      const laid = await store.write(() => redated(lay, by));
      if (laid === 'done') {
        const meetings = await store.read(
          sql.selectFrom('conference').select('meeting_id').where('family_id', '=', familyId).distinct(),
        );
        for (const { meeting_id } of meetings) news.tell(meeting_id);
      }
      return laid;
    },
  };
};
