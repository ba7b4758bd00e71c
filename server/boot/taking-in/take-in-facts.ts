import type { Fact } from '../../../shared/api/happened';
import { REPORT, topicOf } from '../../../shared/happened/topics';
import { dayOf } from '../../../shared/meeting/days';
import type { Who } from '../../../shared/outcomes/filled';
import { cardByKey } from '../../../shared/outcomes/registry';
import { agreementId } from '../../agreements/laying-down';
import { openWords, sealWords } from '../../agreements/words';
import { SYSTEM } from '../../audit/audit';
import { readDetails, writeDetails } from '../../families/sealed';
import { openFeedback, sealFeedback } from '../../feedback/words';
import { layDownFact } from '../../happened/lay-down';
import { type FactPlace, factById, factId } from '../../happened/stored';
import { readDrafts } from '../../outcomes/sealed';
import type { Sealer } from '../../sealing/sealer';
import { type Act, first, rows, type Store } from '../../store/store';
import { NOT_KNOWN, saidOn, type Told, tellingLines } from './said-on-cards';

/** What a row makes happen, and whom it is about. */
interface Telling {
  topic: string;
  whom: string | undefined;
}

const happened = ({ topic }: Telling, on: string, by: Who): Fact =>
  topic === REPORT ? { kind: 'reported', on, by } : { kind: 'told', on, by };

/**
 * Takes in what happened from where it was kept before it was a fact of its own: who was told in a family's list, on cards, in
 * agreements and in feedback; orders, reports and agreement on cards. Once for each family: nothing is lost, and what stood in
 * several places becomes one.
 */
export const takeInFacts = async (store: Store, sealer: Sealer): Promise<void> => {
  const { sql } = store;

  /** Who it was to do, or who is named as no person of the system. */
  function* doer(owner: string | null, who: string | undefined): Act<Who> {
    const query = sql.selectFrom('person').select(['id', 'name']);
    const person = owner ? yield* first(query.where('id', '=', owner)) : undefined;
    if (person) return { personId: person.id, name: person.name };
    return who ? { name: who } : NOT_KNOWN;
  }

  /** The family's own list, with all that each line said before. */
  function* takeList(place: FactPlace): Act<void> {
    const { familyId } = place;
    const { told, ...details } = yield* readDetails(store, sealer, familyId);
    for (const { id, before = [], ...line } of told) {
      let by = SYSTEM;
      let at = Date.parse(`${before[0]?.on ?? line.on}T12:00:00Z`);
      for (const step of [...before, { ...line, changedBy: SYSTEM, changedAt: at }]) {
        const fact = { kind: 'told', on: step.on, by: { name: step.by }, what: step.what } as const;
        const lay = { topic: topicOf('told', id), whom: step.whom, ...(!step.takenBack && { fact }) };
        yield* layDownFact(store, sealer, place, { ...lay, personId: by, at });
        by = step.changedBy;
        at = step.changedAt;
      }
    }
    if (told.length > 0) yield* writeDetails(store, sealer, familyId, { ...details, told: [] });
  }

  /** Ties the agreement that a card made to its fact. What it says happened, where it was done. */
  function* tieAgreement(place: FactPlace, id: string, telling: Telling): Act<Told[]> {
    const { topic, whom } = telling;
    const row = yield* first(sql.selectFrom('agreement').selectAll().where('id', '=', id));
    if (!row || row.fact) return [];
    const words = openWords(sealer, place.familyId, id, row.sealed);
    const sealed = sealWords(sealer, place.familyId, id, { ...words, topic, ...(whom && { whom }) });
    const fact = factId(place.conferenceId, topic);
    yield* rows(sql.updateTable('agreement').set({ fact, sealed }).where('id', '=', id));
    const last = words.trail.at(-1);
    if (row.status !== 'done' || !last) return [];
    const by = yield* doer(row.owner, words.who);
    return [{ ...telling, fact: happened(telling, dayOf(last.at), by), personId: last.by, at: last.at }];
  }

  /** Likewise the feedback of a conference, each line to whom the card says it is told, else to itself. */
  function* tieFeedback(place: FactPlace, tellings: readonly Telling[]): Act<Told[]> {
    const said: Told[] = [];
    const found = yield* rows(sql.selectFrom('feedback').selectAll().where('conference_id', '=', place.conferenceId));
    for (const { id, sealed: before, owner, fact: tied } of found) {
      if (tied) continue;
      const words = openFeedback(sealer, place.familyId, id, before);
      const topic = tellings.find(({ whom }) => whom === words.whom)?.topic ?? topicOf('told', id);
      const sealed = sealFeedback(sealer, place.familyId, id, { ...words, topic });
      const fact = factId(place.conferenceId, topic);
      yield* rows(sql.updateTable('feedback').set({ fact, sealed }).where('id', '=', id));
      if (!words.done) continue;
      const by = yield* doer(owner, words.who);
      const { at, by: personId } = words.done;
      const telling = { topic, whom: words.whom };
      said.push({ ...telling, fact: happened(telling, dayOf(at), by), personId, at });
    }
    return said;
  }

  function* takeConference(place: FactPlace): Act<void> {
    const { drafts } = yield* readDrafts(store, sealer, place);
    const cards = Object.entries(drafts.cards).flatMap(([key, draft]) => {
      const card = cardByKey(key);
      return card ? [{ card, draft }] : [];
    });
    // What the chosen card says goes before what others say.
    cards.sort((a, b) => Number(b.card.key === drafts.chosen) - Number(a.card.key === drafts.chosen));
    const tellings: Telling[] = [];
    const ticked: Told[] = [];
    for (const { card, draft } of cards) {
      const reports = card.fields.flatMap(({ key, reports: is }) =>
        is ? [{ key, topic: REPORT, whom: undefined }] : [],
      );
      const lines = tellingLines(card, draft);
      tellings.push(...lines);
      for (const { key, ...telling } of [...lines, ...reports]) {
        ticked.push(...(yield* tieAgreement(place, agreementId(place, card.key, key), telling)));
      }
    }
    ticked.push(...(yield* tieFeedback(place, tellings)));
    // The day that the card has goes before the day on which something was ticked.
    for (const told of [...cards.flatMap(({ card, draft }) => saidOn(card, draft)), ...ticked]) {
      const present = yield* factById(store, sealer, factId(place.conferenceId, told.topic));
      if (!present) yield* layDownFact(store, sealer, place, told);
    }
  }

  function* takeFamily(familyId: string): Act<void> {
    const found = yield* rows(
      sql.selectFrom('conference').select('id').where('family_id', '=', familyId).orderBy('made_at'),
    );
    const [earliest] = found;
    if (earliest) yield* takeList({ conferenceId: earliest.id, familyId });
    for (const { id: conferenceId } of found) yield* takeConference({ conferenceId, familyId });
    yield* rows(sql.updateTable('family').set({ facts_in: 1 }).where('id', '=', familyId));
  }

  const families = await store.read(sql.selectFrom('family').select('id').where('facts_in', '=', 0));
  for (const { id } of families) {
    try {
      await sealer.loadKey(id);
    } catch {
      // Its key is gone: there is nothing that could be read any more.
      continue;
    }
    await store.write(() => takeFamily(id));
  }
};
