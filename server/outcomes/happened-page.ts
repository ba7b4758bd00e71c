import type { FactView, HappenedPage } from '../../shared/api/happened';
import { memberWords } from '../../shared/family/members';
import {
  type KnownPeople,
  type Somebody,
  whoAgrees,
  whoIsHeard,
  whoIsTold,
  whomIn,
} from '../../shared/happened/people';
import { mustReweigh, remarksOf, untold } from '../../shared/happened/remarks';
import { askedFields, linesOf } from '../../shared/outcomes/draft';
import type { Access, Session } from '../access/access';
import { readDetails } from '../families/sealed';
import { factsOf, type LaidFact } from '../happened/stored';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { standingCards } from './beside';
import { readMelding } from './melding';
import type { Drafts } from './sealed';
import { readStanding } from './standing';

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

/** The lines of what will be proposed that say what happens with somebody, with whom they are about, each once. */
export const linesFor = (drafts: Drafts, group: 'told' | 'consent'): Somebody[] => {
  const lines = standingCards(drafts).flatMap(({ asks, draft }) =>
    askedFields(asks, draft)
      .filter(({ fact }) => fact === group)
      .flatMap(({ key }) => linesOf(draft, key))
      .map(({ id, line }) => ({ id, words: typeof line.wie === 'string' ? line.wie : '?' })),
  );
  return lines.filter((line, at) => lines.findIndex(({ id }) => id === line.id) === at);
};

/** Who must hear the decision: whom the card names, else everybody of the family who can be told. */
export const toldOf = (people: KnownPeople, drafts: Drafts): Somebody[] => {
  const lines = linesFor(drafts, 'told');
  return lines.length > 0 ? lines : whoIsTold(people);
};

const reachOf = (people: KnownPeople): HappenedPage['reach'] =>
  (people.adults ?? []).flatMap(({ id, reach, died, takenBack }) =>
    reach && !died && !takenBack ? [{ id, words: memberWords(people, id) ?? '', how: reach }] : [],
  );

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
    const { drafts } = await reading(store, readStanding(store, sealer, { conferenceId, familyId }));
    const melding = await reading(store, readMelding(store, sealer, { conferenceId, familyId }));
    const here = facts.filter((one) => one.conferenceId === conferenceId);
    const told = toldOf(people, drafts);
    const names = await readPeople(
      store,
      facts.flatMap(({ trail }) => trail.map(({ by }) => by)),
    );
    const views = facts.map((laid) => viewOf(people, names, laid));
    return {
      facts: views.filter((view) => view.conferenceId === conferenceId),
      earlier: views.filter((view) => view.conferenceId !== conferenceId),
      told,
      agree: whoAgrees(people),
      hear: whoIsHeard(people),
      reach: reachOf(people),
      remarks: remarksOf(told, here),
      untold: untold(told, here),
      reweigh: mustReweigh(here),
      ...(melding && { melding }),
      may: { record: await access.may(session, { resource: 'happened', verb: 'record', conferenceId }) },
    };
  },
});
