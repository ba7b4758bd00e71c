import type { FactView, HappenedPage } from '../../shared/api/happened';
import { memberWords } from '../../shared/family/members';
import { type KnownPeople, UNKNOWN_PARENTS, whoAgrees, whoIsHeard, whoIsTold } from '../../shared/happened/people';
import { whomOf } from '../../shared/happened/topics';
import type { Access, Session } from '../access/access';
import { readDetails } from '../families/sealed';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { factsOf, type LaidFact } from './stored';

/** Reading what happened, for one person; the caller has asked the access function whether they may read the conference. */
export interface HappenedReader {
  /** Undefined when there is no such conference. */
  read(session: Session, conferenceId: string): Promise<HappenedPage | undefined>;
}

interface ReaderDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
}

/** Whom a fact is about, in Dutch and without a name; undefined where it is about the family as a whole. */
const whomIn = (people: KnownPeople, { topic, whom }: Pick<LaidFact, 'topic' | 'whom'>): string | undefined => {
  const id = whomOf(topic);
  return memberWords(people, id) ?? whom ?? UNKNOWN_PARENTS.find((one) => one.id === id)?.words;
};

const viewOf = (people: KnownPeople, names: ReadonlyMap<string, { name: string }>, laid: LaidFact): FactView => {
  const nameOf = (personId: string): string => names.get(personId)?.name ?? '';
  const steps = laid.trail.map(({ by, ...step }) => ({ ...step, by: nameOf(by) }));
  const last = steps.at(-1);
  const { id, conferenceId, topic, fact, at, version } = laid;
  const whom = whomIn(people, laid);
  return {
    id,
    conferenceId,
    topic,
    ...(whom && { whom }),
    ...(fact && { fact }),
    by: last?.by ?? '',
    at,
    version,
    before: steps.slice(0, -1),
  };
};

export const createHappenedReader = ({ store, sealer, access }: ReaderDeps): HappenedReader => ({
  async read(session, conferenceId) {
    const [row] = await store.read(
      store.sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId),
    );
    if (!row) return undefined;
    const familyId = row.family_id;
    await sealer.loadKey(familyId);
    const people = await reading(store, readDetails(store, sealer, familyId));
    const facts = await reading(store, factsOf(store, sealer, { familyId }));
    const names = await readPeople(
      store,
      facts.flatMap(({ trail }) => trail.map(({ by }) => by)),
    );
    const views = facts.map((laid) => viewOf(people, names, laid));
    return {
      facts: views.filter((view) => view.conferenceId === conferenceId),
      earlier: views.filter((view) => view.conferenceId !== conferenceId),
      told: whoIsTold(people),
      agree: whoAgrees(people),
      hear: whoIsHeard(people),
      may: { record: await access.may(session, { resource: 'happened', verb: 'record', conferenceId }) },
    };
  },
});
