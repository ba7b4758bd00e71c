import { createHash } from 'node:crypto';
import { happensIn } from '../../shared/outcomes/fact-of';
import { agreementsOf, type CardAgreement, type FilledCard } from '../../shared/outcomes/filled';
import { auditLine } from '../audit/audit';
import { factById, factId } from '../happened/stored';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, rows, type Store } from '../store/store';
import { openWords, sealWords } from './words';

/** Agreements that follow from a decided card: laid down with it, and given their day once the event is known. */

interface Place {
  conferenceId: string;
  familyId: string;
}
interface Doing {
  personId: string;
  at: number;
}

const ID_LENGTH = 21;

/** The same agreement of the same card is one row, however often the decision is laid down. */
export const agreementId = ({ conferenceId }: Place, cardKey: string, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([conferenceId, cardKey, key]))
    .digest('base64url')
    .slice(0, ID_LENGTH);

const subjectOf = (id: string): string => `agreement:${id}`;

/**
 * Lays down what a decided card agrees, inside the transaction of the decision; what was laid down before stays as it has
 * become. The family's key must be loaded. Tell the meeting's followers after the commit.
 */
export function* layDownAgreements(
  store: Store,
  sealer: Sealer,
  place: Place,
  { card, personId, at }: Doing & { card: FilledCard },
): Act<void> {
  const { sql } = store;
  const { conferenceId, familyId } = place;
  const happens = happensIn(card);
  for (const { key, what, who, due, child } of agreementsOf(card)) {
    const id = agreementId(place, card.key, key);
    const present = yield* first(sql.selectFrom('agreement').select('id').where('id', '=', id));
    if (present) continue;
    const made = happens.get(key);
    const words = { what, ...(!who.personId && { who: who.name }), ...(child && { child }), ...made, trail: [] };
    const fact = made ? factId(conferenceId, made.topic) : null;
    const happened = fact && (yield* factById(store, sealer, fact))?.fact;
    yield* rows(
      sql.insertInto('agreement').values({
        id,
        conference_id: conferenceId,
        family_id: familyId,
        owner: who.personId ?? null,
        due: due ?? null,
        status: happened ? (happened.kind === 'not-told' ? 'not-done' : 'done') : 'open',
        made_at: at,
        made_by: personId,
        fact,
        sealed: sealWords(sealer, familyId, id, words),
      }),
    );
    yield* auditLine(store, { at, by: personId, act: 'agreement-made', subject: subjectOf(id) });
  }
}

interface Redone extends Doing {
  cardKey: string;
  before: readonly CardAgreement[];
  after: readonly CardAgreement[];
}

/**
 * Gives agreements of a card the day and the person that they have now: an order came in, somebody was allocated. Only those
 * that were laid down, of which nobody said yet what became, and that are still as the card had them.
 */
export function* layDownAnew(
  store: Store,
  sealer: Sealer,
  place: Place,
  { cardKey, before, after, personId, at }: Redone,
): Act<void> {
  const { sql } = store;
  for (const { key, due, who } of after) {
    const was = before.find((one) => one.key === key);
    if (!was || (was.due === due && was.who.personId === who.personId && was.who.name === who.name)) continue;
    const id = agreementId(place, cardKey, key);
    const row = yield* first(sql.selectFrom('agreement').selectAll().where('id', '=', id));
    if (row?.status !== 'open' || row.due !== (was.due ?? null) || row.owner !== (was.who.personId ?? null)) continue;
    const { who: _, ...words } = openWords(sealer, place.familyId, id, row.sealed);
    const sealed = sealWords(sealer, place.familyId, id, { ...words, ...(!who.personId && { who: who.name }) });
    yield* rows(
      sql
        .updateTable('agreement')
        .set({ due: due ?? null, owner: who.personId ?? null, sealed, version: row.version + 1 })
        .where('id', '=', id),
    );
    yield* auditLine(store, { at, by: personId, act: 'agreement-changed', subject: subjectOf(id) });
  }
}
