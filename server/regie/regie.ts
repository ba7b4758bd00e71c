import { createHash } from 'node:crypto';
import type { Regie, RegieOrder } from '../../shared/api/regie';
import { dayOf, isDay } from '../../shared/meeting/days';
import type { FilledCard, Who } from '../../shared/outcomes/filled';
import {
  type Held,
  proposedBy,
  type RegieCommand,
  type RegieKind,
  type RegieState,
  regieAfter,
} from '../../shared/regie/regie';
import type { Access, Session } from '../access/access';
import { isAtTable } from '../access/at-table';
import { auditLine } from '../audit/audit';
import type { News } from '../meetings/news';
import { readPeople } from '../people/read-people';
import type { Sealer } from '../sealing/sealer';
import { type Act, reading, type Store } from '../store/store';
import { readRegie, writeRegie } from './sealed';

/** stale: made on an older version; unfit: no such line or person, or that line was answered or is over. */
type Kept = 'done' | 'stale' | 'unfit';

/** Who holds which regie over a family. The caller has asked the access function. */
export interface RegieKeeper {
  /** Undefined when there is no such conference. */
  read(session: Session, conferenceId: string): Promise<Regie | undefined>;
  keep(session: Session, conferenceId: string, order: RegieOrder): Promise<Kept>;
}

interface RegieDeps {
  store: Store;
  sealer: Sealer;
  access: Access;
  news: News;
  now(): number;
}

interface Place {
  conferenceId: string;
  familyId: string;
}

/** Where a card names who holds regie. */
const NAMED_BY: Readonly<Record<string, RegieKind>> = { casusregie: 'casusregie', regieVeiligheid: 'veiligheid' };

/** Where two cards name another, the first of them holds. */
const namedBy = (cards: readonly FilledCard[]): Partial<Record<RegieKind, Who>> =>
  Object.fromEntries(
    cards.toReversed().flatMap(({ fields }) =>
      fields.flatMap(({ key, answer }) => {
        const kind = NAMED_BY[key];
        return kind && answer.kind === 'person' ? [[kind, answer.who] as const] : [];
      }),
    ),
  );

/** One for each kind in a conference's decision, however often it is sent. */
const idOf = (conferenceId: string, kind: RegieKind): string =>
  createHash('sha256').update(`regie:${conferenceId}:${kind}`).digest('base64url').slice(0, 21);

/**
 * What decided cards say of regie: who is named there is asked to take it over. Inside the transaction of the decision; the
 * family's key must be loaded.
 */
export function* proposeRegie(
  store: Store,
  sealer: Sealer,
  { conferenceId, familyId }: Place,
  { cards, personId, at }: { cards: readonly FilledCard[]; personId: string; at: number },
): Act<void> {
  let state = yield* readRegie(store, sealer, familyId);
  const before = state.version;
  for (const { kind, who, from } of proposedBy(state, namedBy(cards))) {
    const id = idOf(conferenceId, kind);
    const given = regieAfter(state, { act: 'give', id, kind, who, since: dayOf(at), ...(from && { from }) }, personId);
    if (typeof given === 'object') state = given;
  }
  if (state.version === before) return;
  yield* writeRegie(store, sealer, familyId, state);
  yield* auditLine(store, { at, by: personId, act: 'regie-changed', subject: `family:${familyId}` });
}

/** Who is in the system says themselves whether they take it; for another, who works on the family notes it. */
const mayAnswer = ({ who }: Held, personId: string): boolean => who.personId === undefined || who.personId === personId;

export const createRegieKeeper = ({ store, sealer, access, news, now }: RegieDeps): RegieKeeper => {
  const { sql } = store;

  const placeOf = async (conferenceId: string): Promise<Place | undefined> => {
    const [row] = await store.read(sql.selectFrom('conference').select('family_id').where('id', '=', conferenceId));
    if (!row) return undefined;
    await sealer.loadKey(row.family_id);
    return { conferenceId, familyId: row.family_id };
  };

  function* fits(state: RegieState, place: Place, command: RegieCommand, personId: string): Act<boolean> {
    if (command.act === 'give') {
      const { who, since } = command;
      return (
        isDay(since) && (who.personId === undefined || (yield* isAtTable(store, place.conferenceId, who.personId)))
      );
    }
    if (!isDay(command.on)) return false;
    const line = state.held.find(({ id }) => id === command.id);
    return command.act === 'end' || (line !== undefined && mayAnswer(line, personId));
  }

  return {
    async read(session, conferenceId) {
      const place = await placeOf(conferenceId);
      if (!place) return undefined;
      const { version, held } = await reading(store, readRegie(store, sealer, place.familyId));
      const noted = held.flatMap(({ accepted, refused, ended }) =>
        [accepted, refused, ended].flatMap((one) => (one ? [one.by] : [])),
      );
      const people = await readPeople(store, noted);
      const named = <T extends { by: string }>(one: T): T => ({ ...one, by: people.get(one.by)?.name ?? '' });
      return {
        version,
        held: held.map(({ accepted, refused, ended, ...line }) => ({
          ...line,
          ...(accepted && { accepted: named(accepted) }),
          ...(refused && { refused: named(refused) }),
          ...(ended && { ended: named(ended) }),
        })),
        may: { keep: await access.may(session, { resource: 'outcome', verb: 'note', conferenceId }) },
      };
    },

    async keep({ personId }, conferenceId, { version, command }) {
      const place = await placeOf(conferenceId);
      if (!place) return 'unfit';
      const { familyId } = place;
      const came = await store.write(function* (): Act<Kept | 'again'> {
        const state = yield* readRegie(store, sealer, familyId);
        const next = regieAfter(state, command, personId);
        if (next === 'again') return 'again';
        if (state.version !== version) return 'stale';
        if (next === 'unfit' || !(yield* fits(state, place, command, personId))) return 'unfit';
        yield* writeRegie(store, sealer, familyId, next);
        yield* auditLine(store, { at: now(), by: personId, act: 'regie-changed', subject: `family:${familyId}` });
        return 'done';
      });
      if (came === 'again') return 'done';
      if (came === 'done') {
        const found = await store.read(
          sql.selectFrom('conference').select('meeting_id').where('family_id', '=', familyId).distinct(),
        );
        for (const { meeting_id } of found) news.tell(meeting_id);
      }
      return came;
    },
  };
};
